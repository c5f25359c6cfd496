using System.Text.Json;

namespace InferenceDash.Store.Import.Formats.Json;

/// <summary>The beginnings of arrays in a row, which are kept as its fields.</summary>
internal sealed partial class JsonRows
{
    private void TakeOfList(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject when _index < MostObjects && _listed!.Find(Indexes[_index], _fields) is { } element:
                element.Set(_row, JsonKind.Object);
                _within = (_listed, _index, _skippedDepth);
                (_object, _listed, _skippedDepth) = (element, null, -1);
                _previous.Push(null);
                return;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                // What is not kept counts, so that what follows has its own index.
                _index++;
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                break;
            default:
                _listed!.Find(Indexes[_index++], _fields)?.Set(_row, ref reader);
                break;
        }

        if (_index == MostOfList)
            _listed = null;
    }

    // Leaves an object of a list and goes on with the next one.
    private void EndOfListed((JsonField List, int Index, int Depth) within)
    {
        _object = within.List.Parent;
        (_listed, _index, _skippedDepth) = (within.List, within.Index + 1, within.Depth);
        _within = null;
    }
}
