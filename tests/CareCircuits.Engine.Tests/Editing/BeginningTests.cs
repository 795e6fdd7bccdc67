using System.Text;
using CareCircuits.Engine.Editing;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Tests.Editing;

/// <summary>How drafts begin.</summary>
public sealed class BeginningTests
{
    [Fact]
    public void An_empty_circuit_is_clean_from_the_first_moment()
    {
        var draft = Beginning.Empty("new-circuit", ["fr", "nl", "en"]).ShouldBeAccepted();

        draft.ShouldBeClean();
        draft.ShouldBeCanonical();
        Assert.Equal("workflows/new-circuit/v1/circuit.json", draft.CircuitPath);
        Assert.Equal("\"Nieuw traject\"", draft.Of("first-workflow", "/title/nl"));
    }

    [Fact]
    public void A_circuit_needs_a_name_and_a_language()
    {
        Beginning.Empty("New Circuit", ["en"]).ShouldBeRefused("draft.name-invalid");
        Beginning.Empty("new-circuit", []).ShouldBeRefused("draft.not-possible");
    }

    [Fact]
    public void The_next_version_differs_in_its_number_alone()
    {
        var published = Drafts.ShippedSources();
        var draft = Drafts.Shipped;

        draft.ShouldBeClean();
        Assert.Equal("workflows/dual-diagnosis/v2", draft.Folder);
        Assert.Equal(published.Circuit.Count + 10, draft.Texts.Count);
        foreach (var file in published.Circuit)
        {
            var text = Encoding.UTF8.GetString(file.Bytes.Span).Replace("\"version\": 1,\n  \"languages\"", "\"version\": 2,\n  \"languages\"", StringComparison.Ordinal);
            Assert.Equal(text, draft[file.Path.Replace("/v1/", "/v2/", StringComparison.Ordinal)]);
        }

        foreach (var file in published.Rules)
            Assert.Equal(Encoding.UTF8.GetString(file.Bytes.Span), draft[file.Path]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("v1/")]
    [InlineData("dual-diagnosis/v1/")]
    [InlineData("export/workflows/dual-diagnosis/v1/")]
    [InlineData("./workflows\\dual-diagnosis\\v1/")]
    public void Dropped_files_are_found_whatever_folders_they_lay_in(string folder)
    {
        var published = Drafts.ShippedSources();
        var files = published.Circuit.Select(file => file with { Path = folder + file.Path["workflows/dual-diagnosis/v1/".Length..] }).ToList();

        var draft = Beginning.From(files, published.Rules, 2).ShouldBeAccepted();

        Assert.Equal(Drafts.Shipped.Texts, draft.Texts);
    }

    [Fact]
    public void Rules_that_were_dropped_beside_the_circuit_come_before_those_at_hand()
    {
        var published = Drafts.ShippedSources();
        var other = Encoding.UTF8.GetString(published.Rules[0].Bytes.Span).Replace("\"fr\": \"", "\"fr\": \"Voici : ", StringComparison.Ordinal);
        var dropped = published.Circuit.Append(published.Rules[0] with { Bytes = Encoding.UTF8.GetBytes(other) }).Select(file => file with { Path = "zip/" + file.Path });

        var draft = Beginning.From([.. dropped], published.Rules).ShouldBeAccepted();

        Assert.Equal(1, draft.Version);
        Assert.NotEqual(Drafts.Shipped[published.Rules[0].Path], draft[published.Rules[0].Path]);
        Assert.Equal(Drafts.Shipped[published.Rules[1].Path], draft[published.Rules[1].Path]);
    }

    [Fact]
    public void Of_several_versions_the_highest_counts_and_what_systems_leave_in_zips_does_not()
    {
        var published = Drafts.ShippedSources().Circuit;
        var older = published.Select(file => file with { Path = "c/v1/" + file.Path["workflows/dual-diagnosis/v1/".Length..] });
        var newer = published.Select(file => file with { Path = "c/v10/" + file.Path["workflows/dual-diagnosis/v1/".Length..], Bytes = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file.Bytes.Span).Replace("\"version\": 1,\n  \"lang", "\"version\": 10,\n  \"lang", StringComparison.Ordinal)) });
        SourceFile[] hidden = [new("__MACOSX/c/v11/circuit.json", published[0].Bytes)];

        Assert.Equal(10, Beginning.From([.. older, .. newer, .. hidden], []).ShouldBeAccepted().Version);
    }

    [Fact]
    public void Files_that_are_no_circuit_are_refused()
    {
        Beginning.From([], []).ShouldBeRefused("draft.not-possible");
        Beginning.From([new SourceFile("v1/circuit.json", "{"u8.ToArray())], []).ShouldBeRefused("draft.unreadable");
        Beginning.From([new SourceFile("v1/circuit.json", new byte[] { 0xff, 0xfe, 0x00 })], []).ShouldBeRefused("draft.unreadable");
    }

    [Fact]
    public void A_workflow_with_an_error_comes_along_as_it_was_typed()
    {
        var published = Drafts.ShippedSources();
        var spoilt = published.Circuit.Select(file => file.Path.EndsWith("crisis-access.json", StringComparison.Ordinal) && !file.Path.Contains("scenarios", StringComparison.Ordinal)
            ? file with { Bytes = Encoding.UTF8.GetBytes("{ \"id\": \"crisis-access\", ") } : file).ToList();

        var draft = Beginning.From(spoilt, published.Rules).ShouldBeAccepted();

        Assert.Equal("{ \"id\": \"crisis-access\", ", draft[draft.WorkflowPath("crisis-access")]);
        Assert.Contains(draft.Check(), finding => finding.Code == "CC001");
        Assert.Equal(["CC001"], StepEdits.Remove(draft, "discharge-handover", "meeting").ShouldBeAccepted().Check().Where(finding => finding.Code == "CC001").Select(finding => finding.Code));
    }
}
