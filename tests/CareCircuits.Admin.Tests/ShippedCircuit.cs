using System.Globalization;
using CareCircuits.Admin.Circuits;
using CareCircuits.Admin.Explaining;
using CareCircuits.Admin.Frame;
using CareCircuits.Care.Time;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Reading;
using CareCircuits.Rules.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace CareCircuits.Admin.Tests;

/// <summary>The circuit in the box, and its words in a language.</summary>
internal static class ShippedCircuit
{
    public static CircuitReading Reading { get; } = Read();

    public static Circuit Circuit { get; } = Circuit.From(Reading);

    public static StepWords WordsIn(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = new CultureInfo(language);
        var services = new ServiceCollection().AddLogging().AddLocalization().AddSingleton(new CareClock(TimeProvider.System)).AddScoped<Reader>().AddScoped<WhyTeller>()
            .BuildServiceProvider();
        return new StepWords(
            Circuit, language, services.GetRequiredService<IStringLocalizer<StepWords>>(), new TimeWords(services.GetRequiredService<IStringLocalizer<TimeWords>>()),
            services.GetRequiredService<WhyTeller>());
    }

    private static CircuitReading Read()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "CareCircuits.sln")))
            root = root.Parent!;
        return CircuitReader.Read(new CircuitSources(
            Path.Combine(root.FullName, "workflows", "dual-diagnosis", "v1"),
            Files(root.FullName, "workflows", "dual-diagnosis", "v1"),
            Files(root.FullName, "rules")));
    }

    private static List<SourceFile> Files(params string[] folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(folder), "*.json", SearchOption.AllDirectories).Select(path => new SourceFile(path, File.ReadAllBytes(path)))];
}
