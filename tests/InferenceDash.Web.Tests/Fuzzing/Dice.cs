using System.Text;

namespace InferenceDash.Web.Tests.Fuzzing;

/// <summary>Chance that is the same for the same seed and number, on every machine and whatever came before.</summary>
internal sealed class Dice
{
    private ulong _state;

    public Dice(int seed, int number) => _state = ((ulong)(uint)seed << 32) | (uint)number;

    /// <summary>A number from 0 to one below.</summary>
    public int Below(int count) => (int)(Next() % (ulong)count);

    /// <summary>True that many times in a hundred.</summary>
    public bool In100(int times) => Below(100) < times;

    public T Of<T>(IReadOnlyList<T> some) => some[Below(some.Count)];

    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        for (var i = 0; i < count; i++)
            bytes[i] = (byte)Next();
        return bytes;
    }

    /// <summary>Characters that may stand in a request line.</summary>
    public string Text(int length)
    {
        var text = new StringBuilder(length);
        for (var i = 0; i < length; i++)
            text.Append((char)('!' + Below('~' - '!' + 1)));
        return text.ToString();
    }

    /// <summary>The same with a few changes: something taken away, put in, doubled or swapped.</summary>
    public byte[] Changed(byte[] bytes, int changes)
    {
        var changed = bytes.ToList();
        for (var i = 0; i < changes && changed.Count > 0; i++)
        {
            var at = Below(changed.Count);
            switch (Below(4))
            {
                case 0:
                    changed.RemoveRange(at, Math.Min(1 + Below(8), changed.Count - at));
                    break;
                case 1:
                    changed.InsertRange(at, Bytes(1 + Below(4)));
                    break;
                case 2:
                    changed.InsertRange(at, changed.GetRange(at, Math.Min(1 + Below(32), changed.Count - at)));
                    break;
                default:
                    changed[at] ^= (byte)(1 << Below(8));
                    break;
            }
        }

        return [.. changed];
    }

    // SplitMix64 (Steele, Lea and Flood, 2014): neighbouring seeds have nothing in common.
    private ulong Next()
    {
        var next = _state += 0x9E3779B97F4A7C15;
        next = (next ^ (next >> 30)) * 0xBF58476D1CE4E5B9;
        next = (next ^ (next >> 27)) * 0x94D049BB133111EB;
        return next ^ (next >> 31);
    }
}
