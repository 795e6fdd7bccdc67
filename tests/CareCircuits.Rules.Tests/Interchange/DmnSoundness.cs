using System.Xml.Linq;

namespace CareCircuits.Rules.Tests.Interchange;

/// <summary>What the standard demands of a DMN 1.3 document with one decision table.</summary>
internal static class DmnSoundness
{
    private static readonly XNamespace Dmn = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static readonly string[] OfDecision = ["description", "variable", "informationRequirement", "decisionTable"];

    public static void Check(XDocument document)
    {
        Assert.Equal(Dmn + "definitions", document.Root!.Name);
        var ids = document.Descendants().Attributes("id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Matches("^[A-Za-z_][A-Za-z0-9_.-]*$", id));
        Assert.All(document.Descendants().Attributes("href"), href => Assert.Contains(href.Value[1..], ids));
        Assert.All(document.Descendants().Attributes("dmnElementRef"), reference => Assert.Contains(reference.Value, ids));

        var decision = document.Descendants(Dmn + "decision").Single();
        var order = decision.Elements().Select(part => Array.IndexOf(OfDecision, part.Name.LocalName)).ToList();
        Assert.Equal(order.Order(), order);
        Assert.DoesNotContain(-1, order);

        var table = decision.Element(Dmn + "decisionTable")!;
        var (inputs, outputs, annotations) = (Count(table, "input"), Count(table, "output"), Count(table, "annotation"));
        Assert.True(outputs > 0);
        Assert.All(table.Elements(Dmn + "rule"), rule =>
        {
            Assert.Equal((inputs, outputs, annotations), (Count(rule, "inputEntry"), Count(rule, "outputEntry"), Count(rule, "annotationEntry")));
            Assert.All(rule.Elements(Dmn + "inputEntry"), entry => Assert.NotEmpty(entry.Element(Dmn + "text")!.Value));
        });
    }

    private static int Count(XElement element, string name) => element.Elements(Dmn + name).Count();
}
