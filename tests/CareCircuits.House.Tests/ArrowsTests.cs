using System.Reflection;
using System.Xml.Linq;
using CareCircuits.Engine.Clocks;
using CareCircuits.Rules.Findings;

namespace CareCircuits.House.Tests;

public class ArrowsTests
{
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["CareCircuits.Rules"] = [],
        ["CareCircuits.Engine"] = ["CareCircuits.Rules"],
        ["CareCircuits.Care"] = ["CareCircuits.Engine"],
        ["CareCircuits.Data"] = ["CareCircuits.Care"],
        ["CareCircuits.Jobs"] = ["CareCircuits.Care"],
        ["CareCircuits.Admin"] = ["CareCircuits.Care"],
        ["CareCircuits.Host"] = ["CareCircuits.Data", "CareCircuits.Admin", "CareCircuits.Jobs"],
        ["CareCircuits.Cli"] = ["CareCircuits.Engine"],
    };

    private static readonly Dictionary<string, string[]> Packages = new()
    {
        ["CareCircuits.Rules"] = ["Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.BannedApiAnalyzers"],
        ["CareCircuits.Engine"] = ["Microsoft.CodeAnalysis.BannedApiAnalyzers"],
        ["CareCircuits.Care"] = [],
        ["CareCircuits.Data"] =
        [
            "Microsoft.AspNetCore.Identity.EntityFrameworkCore", "Microsoft.EntityFrameworkCore.Sqlite", "Npgsql.EntityFrameworkCore.PostgreSQL", "Microsoft.EntityFrameworkCore.Design",
            "Microsoft.CodeAnalysis.CSharp.Workspaces", "Microsoft.CodeAnalysis.Workspaces.MSBuild", "Microsoft.Build.Framework",
            "Microsoft.NET.StringTools", "System.Composition",
        ],
        ["CareCircuits.Jobs"] = ["Quartz"],
        ["CareCircuits.Admin"] = ["Radzen.Blazor"],
        ["CareCircuits.Host"] = ["Microsoft.AspNetCore.OpenApi"],
        ["CareCircuits.Cli"] = ["System.CommandLine"],
    };

    public static TheoryData<string> Rooms => [.. House.SourceRooms().Select(room => Path.GetFileName(room))];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_knows_only_the_rooms_below_it(string room) =>
        Assert.Equal(Arrows[room], Included(room, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))));

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_stands_on_no_package_that_has_not_been_decided(string room) =>
        Assert.Empty(Included(room, "PackageReference").Except(Packages[room]));

    [Theory]
    [InlineData("CareCircuits.Rules")]
    [InlineData("CareCircuits.Engine")]
    public void The_pure_rooms_are_kept_pure_by_the_banned_symbols(string room)
    {
        Assert.Contains("../BannedSymbols.txt", Included(room, "AdditionalFiles"));
        Assert.DoesNotContain("RS0030", string.Concat(House.Written(House.At("src", room), "*.cs").Select(File.ReadAllText)), StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_stands_on_the_BCL_and_on_Roslyn() =>
        Assert.All(References(typeof(Finding)), name => Assert.True(
            name.StartsWith("System.", StringComparison.Ordinal) || name is "Microsoft.CodeAnalysis" or "Microsoft.CodeAnalysis.CSharp", name));

    [Fact]
    public void Engine_stands_on_the_BCL_and_on_Rules() =>
        Assert.All(References(typeof(CircuitClock)), name => Assert.True(
            name.StartsWith("System.", StringComparison.Ordinal) || name is "CareCircuits.Rules", name));

    [Fact]
    public void Every_package_has_its_reason_written_down()
    {
        var reasons = File.ReadAllText(House.At("src", "decisions", "0004-dependencies.md"));
        var pinned = XDocument.Load(House.At("Directory.Packages.props")).Descendants("PackageVersion").Select(package => package.Attribute("Include")!.Value);

        Assert.All(pinned, package => Assert.Contains(package, reasons, StringComparison.Ordinal));
    }

    private static IEnumerable<string> References(Type inRoom) =>
        inRoom.Assembly.GetReferencedAssemblies().Select(name => name.Name!);

    private static IEnumerable<string> Included(string room, string element) =>
        XDocument.Load(House.At("src", room, room + ".csproj")).Descendants(element).Select(item => item.Attribute("Include")!.Value);
}
