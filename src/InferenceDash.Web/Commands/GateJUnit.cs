using System.Globalization;
using System.Text;
using System.Xml;

namespace InferenceDash.Web.Commands;

/// <summary>A gate as JUnit XML: a suite for each series, a test case for each of its targets.</summary>
internal static class GateJUnit
{
    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) };

    public static string Of(GateView view)
    {
        using var text = new Utf8Writer();
        using (var xml = XmlWriter.Create(text, Settings))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", GateWords.Title(view.Rule));
            WriteCounts(xml, view.Checks);
            foreach (var series in view.Series)
                WriteSuite(xml, series, view.Rule);
            xml.WriteEndElement();
        }

        return text + "\n";
    }

    private static void WriteSuite(XmlWriter xml, GatedSeries series, GateRule rule)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", series.Label);
        WriteCounts(xml, series.Checks);
        foreach (var check in series.Checks)
            WriteCase(xml, series, check, rule);
        if (series.Notes.Count > 0)
            xml.WriteElementString("system-out", string.Join('\n', series.Notes));
        xml.WriteEndElement();
    }

    private static void WriteCase(XmlWriter xml, GatedSeries series, GateCheck check, GateRule rule)
    {
        var sentence = GateWords.Sentence(check, rule);
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", $"gate.{series.Key}");
        xml.WriteAttributeString("name", GateWords.Name(check, rule));
        xml.WriteAttributeString("time", "0");
        if (check.Outcome == GateOutcome.Worse)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("message", sentence);
            xml.WriteAttributeString("type", check.Basis == GateBasis.Reach ? "not-reached" : "worse");
            xml.WriteString(Say.Of($"{series.Label}: {sentence}"));
            xml.WriteEndElement();
        }
        else if (check.IsJudged)
        {
            xml.WriteElementString("system-out", sentence);
        }
        else
        {
            xml.WriteStartElement("skipped");
            xml.WriteAttributeString("message", sentence);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, IReadOnlyList<GateCheck> checks)
    {
        Write("tests", checks.Count);
        Write("failures", checks.Count(c => c.Outcome == GateOutcome.Worse));
        Write("errors", 0);
        Write("skipped", checks.Count(c => !c.IsJudged));
        xml.WriteAttributeString("time", "0");

        void Write(string name, int count) => xml.WriteAttributeString(name, count.ToString(CultureInfo.InvariantCulture));
    }

    // So that the declaration names the encoding that the file has.
    private sealed class Utf8Writer() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
