using System.Globalization;
using System.Runtime.CompilerServices;

namespace InferenceDash.Words;

/// <summary>
/// An interpolated text on its way to the language that is spoken: in English it is written as it stands; for another language its
/// template and what stands in its places are kept apart, since sentences differ in their order.
/// </summary>
[InterpolatedStringHandler]
public ref struct SaidText
{
    private readonly Translations _translations;
    private readonly List<object?>? _values;
    private DefaultInterpolatedStringHandler _text;

    public SaidText(int literalLength, int formattedCount)
    {
        _text = new DefaultInterpolatedStringHandler(literalLength, formattedCount, CultureInfo.InvariantCulture);
        _translations = Language.Current.Translations;
        if (!_translations.IsEmpty)
            _values = new List<object?>(formattedCount);
    }

    public void AppendLiteral(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _text.AppendLiteral(_values is null ? value : Translations.Escaped(value));
    }

    public void AppendFormatted(string? value)
    {
        if (_values is null)
            _text.AppendFormatted(value);
        else
            Keep(value);
    }

    public void AppendFormatted<T>(T value)
    {
        if (_values is null)
            _text.AppendFormatted(value);
        else
            Keep(string.Create(CultureInfo.InvariantCulture, $"{value}"));
    }

    public void AppendFormatted<T>(T value, string? format)
    {
        if (_values is null)
            _text.AppendFormatted(value, format);
        else
            Keep(value is IFormattable formattable ? formattable.ToString(format, CultureInfo.InvariantCulture) : value?.ToString());
    }

    /// <summary>The text in the language that is spoken; in English where it has none for it.</summary>
    internal string ToTextAndClear(string? about)
    {
        var text = _text.ToStringAndClear();
        return _values is null ? text : _translations.Text(text, about, _values);
    }

    private void Keep(string? value)
    {
        _text.AppendLiteral("{");
        _text.AppendFormatted(_values!.Count);
        _text.AppendLiteral("}");
        _values.Add(value);
    }
}
