using CareCircuits.Admin.Circuits.Drawing;
using CareCircuits.Engine.Interchange;
using CareCircuits.Engine.Reading;
using CareCircuits.Rules.Interchange;
using CareCircuits.Rules.Json;

namespace CareCircuits.House.Tests.Interchange;

/// <summary>What is exported opens in the tools of others without a word of complaint.</summary>
public sealed class ExportTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("care-exports-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [OutsideFact]
    public void The_shipped_circuit_opens_as_BPMN_in_every_language()
    {
        var circuit = Shipped();
        foreach (var language in circuit.Definition!.Languages)
            File.WriteAllText(Path.Combine(folder, $"{language}.bpmn"), BpmnWriter.Write(circuit.Definition, circuit.Workflows, language, BpmnPlacing.Place));

        Assert.Empty(Tools.Check(folder));
    }

    [OutsideFact]
    public void The_shipped_rule_sets_that_are_tables_open_as_DMN()
    {
        foreach (var set in Shipped().RuleSets.Values)
        {
            if (DmnExport.Of(set.Document) is DmnExport.Document(var xml))
                File.WriteAllText(Path.Combine(folder, $"{set.Id}.dmn"), xml);
        }

        Assert.True(Directory.GetFiles(folder).Length >= 5);
        Assert.Empty(Tools.Check(folder));
    }

    [OutsideFact]
    public void Tools_that_find_a_fault_are_heard()
    {
        File.WriteAllText(Path.Combine(folder, "bad.dmn"), "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"><nothing/></definitions>");
        File.WriteAllText(Path.Combine(folder, "bad.bpmn"), "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"><process id=\"p\"><task id=\"t\"/></process></definitions>");

        var heard = Tools.Check(folder);

        Assert.Contains(heard, line => line.StartsWith("bad.dmn", StringComparison.Ordinal));
        Assert.Contains(heard, line => line.StartsWith("bad.bpmn: label-required", StringComparison.Ordinal));
    }

    private static CircuitReading Shipped()
    {
        SourceFile[] Files(string below) => [.. Directory.EnumerateFiles(House.At(below), "*.json", SearchOption.AllDirectories).Select(file => new SourceFile(House.Name(file), File.ReadAllBytes(file)))];
        return CircuitReader.Read(new CircuitSources("workflows/dual-diagnosis/v1", Files("workflows/dual-diagnosis/v1"), Files("rules")));
    }
}
