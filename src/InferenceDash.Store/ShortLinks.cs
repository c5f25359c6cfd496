using System.Security.Cryptography;
using System.Text;
using InferenceDash.Store.Database;
using InferenceDash.Store.Database.Rows;
using Microsoft.EntityFrameworkCore;

namespace InferenceDash.Store;

/// <summary>Short names of addresses of the site, kept in the store for good. Every method may be called at any time and from any thread.</summary>
/// <remarks>Every method throws <see cref="StoreException"/> when the database cannot be read or written.</remarks>
public sealed class ShortLinks(StoreOptions options, TimeProvider clock)
{
    /// <summary>Longest address that gets a name, characters.</summary>
    public const int MostCharacters = 2_000;

    /// <summary>So many names a store keeps at the most: more are no readers.</summary>
    public const int MostLinks = 200_000;

    // 40 bits of the hash: two of a hundred thousand addresses meet once in two hundred stores, and then one gets a longer name.
    private const int ShortestCode = 8;

    // Without letters that are taken for digits.
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    // A form waits for it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly StoreDatabase _database = BenchmarkStore.DatabaseOf(options);

    /// <summary>The name of an address, which is the same whoever asks and however often; null: the store holds as many as it keeps.</summary>
    /// <param name="address">Path and query.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">The address is empty or too long.</exception>
    public async Task<string?> ShortenAsync(string address, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(address);
        if (address.Length > MostCharacters)
            throw new ArgumentException($"The address has more than {MostCharacters} characters.", nameof(address));
        if (await FindAsync(address, cancellationToken) is { } known)
            return known;
        return await _database.UseAsync(async context =>
        {
            context.Database.SetCommandTimeout(Patience);
            if (await context.ShortLinks.CountAsync(cancellationToken) >= MostLinks)
                return null;
            foreach (var code in CodesOf(address))
            {
                var row = await context.ShortLinks.AsNoTracking().FirstOrDefaultAsync(link => link.Code == code, cancellationToken);
                if (row is null && await IsAddedAsync(context, code, address, cancellationToken))
                    return code;
                // Somebody else may have asked for the same address at the same moment.
                row ??= await context.ShortLinks.AsNoTracking().FirstAsync(link => link.Code == code, cancellationToken);
                if (row.Address == address)
                    return code;
            }

            throw new InvalidOperationException("Two addresses have the same hash.");
        });
    }

    /// <summary>The name that an address has already; null: none.</summary>
    public Task<string?> FindAsync(string address, CancellationToken cancellationToken = default)
    {
        var codes = CodesOf(address).ToList();
        return _database.UseAsync(async context =>
        {
            context.Database.SetCommandTimeout(Patience);
            return await context.ShortLinks.Where(link => codes.Contains(link.Code) && link.Address == address).Select(link => link.Code)
                .FirstOrDefaultAsync(cancellationToken);
        });
    }

    /// <summary>The address of a name; null: there is no such name.</summary>
    public Task<string?> AddressAsync(string code, CancellationToken cancellationToken = default) => _database.UseAsync(async context =>
    {
        context.Database.SetCommandTimeout(Patience);
        return await context.ShortLinks.Where(link => link.Code == code).Select(link => link.Address).FirstOrDefaultAsync(cancellationToken);
    });

    private async Task<bool> IsAddedAsync(StoreContext context, string code, string address, CancellationToken cancellationToken)
    {
        context.ShortLinks.Add(new ShortLinkRow { Code = code, Address = address, MadeAt = clock.GetUtcNow() });
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            context.ChangeTracker.Clear();
            if (await context.ShortLinks.AnyAsync(link => link.Code == code, cancellationToken))
                return false;
            throw;
        }
    }

    // The first characters of the hash, one more each time.
    private static IEnumerable<string> CodesOf(string address)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(address));
        var code = new StringBuilder();
        for (int bits = 0, held = 0, i = 0; i < hash.Length; i++)
        {
            (bits, held) = (((bits << 8) | hash[i]) & 0xFFF, held + 8);
            for (; held >= 5; held -= 5)
                code.Append(Alphabet[(bits >> (held - 5)) & 31]);
        }

        return Enumerable.Range(ShortestCode, code.Length - ShortestCode + 1).Select(length => code.ToString(0, length));
    }
}
