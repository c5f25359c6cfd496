using System.Text;

namespace InferenceDash.Core.Catalogs;

/// <summary>Free text as a part of an address: lower case letters, digits and dots, with single hyphens for all else.</summary>
public static class AddressName
{
    /// <summary>The name: <c>Dynamo TRT-LLM</c> is <c>dynamo-trt-llm</c>.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var name = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || c == '.')
                name.Append(char.ToLowerInvariant(c));
            else if (name.Length > 0 && name[^1] != '-')
                name.Append('-');
        }

        return name.ToString().TrimEnd('-');
    }
}
