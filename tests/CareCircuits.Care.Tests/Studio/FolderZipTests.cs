using System.IO.Compression;
using System.Text;
using CareCircuits.Care.Studio;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Editing;
using CareCircuits.Engine.Reading;
using CareCircuits.Engine.Tests;
using CareCircuits.Rules.Json;

namespace CareCircuits.Care.Tests.Studio;

/// <summary>A draft leaves as a zip, and comes back from one.</summary>
public sealed class FolderZipTests
{
    private static readonly DraftFiles Draft = Accepted(Beginning.NextVersion(ShippedCircuit.Sources));

    [Fact]
    public void What_is_exported_and_brought_back_has_the_same_texts()
    {
        var files = Accepted(BroughtFiles.Open([new SourceFile("export.ZIP", Zip(Draft))]));
        var back = Accepted(Beginning.From(files, []));

        Assert.Equal((Draft.Circuit, Draft.Version), (back.Circuit, back.Version));
        Assert.Equal(Draft.Texts.AsEnumerable(), back.Texts);
    }

    [Fact]
    public void The_zip_holds_the_folders_of_the_format_in_canonical_bytes_and_is_the_same_each_time()
    {
        var zip = Zip(Draft);
        var files = Accepted(FolderZip.Read(zip));

        Assert.Equal(Draft.Texts.Keys, files.Select(file => file.Path));
        Assert.All(files, file => Assert.Equal(Draft[file.Path], Encoding.UTF8.GetString(file.Bytes.Span)));
        Assert.Equal(zip, Zip(Draft));
    }

    [Fact]
    public void What_cannot_be_read_is_exported_as_it_was_typed()
    {
        var broken = Draft.With(Draft.WorkflowPath("crisis-access"), "{ \"id\": ");

        var files = Accepted(FolderZip.Read(Zip(broken)));

        Assert.Equal("{ \"id\": ", Encoding.UTF8.GetString(files.Single(file => file.Path == broken.WorkflowPath("crisis-access")).Bytes.Span));
    }

    [Fact]
    public void A_zip_that_is_none_is_refused() =>
        Assert.IsType<ImportNotAZip>(Refused(BroughtFiles.Open([new SourceFile("a.zip", "no zip at all"u8.ToArray())])));

    [Fact]
    public void A_damaged_zip_is_refused()
    {
        var zip = Zip(Draft);
        Assert.IsType<ImportNotAZip>(Refused(BroughtFiles.Open([new SourceFile("a.zip", zip.AsMemory(0, zip.Length / 2))])));
    }

    [Fact]
    public void A_zip_that_swells_is_stopped_while_it_is_unpacked()
    {
        var swelling = Packed(("big.json", new byte[FolderZip.MostBytes + 1]));

        Assert.True(swelling.Length < 100_000);
        Assert.IsType<ImportTooLarge>(Refused(BroughtFiles.Open([new SourceFile("a.zip", swelling)])));
    }

    [Fact]
    public void Several_zips_together_swell_no_more_than_one()
    {
        var half = Packed(("half.json", new byte[(FolderZip.MostBytes / 2) + 1]));
        Assert.IsType<ImportTooLarge>(Refused(BroughtFiles.Open([new SourceFile("a.zip", half), new SourceFile("b.zip", half)])));
    }

    [Fact]
    public void Too_many_files_are_refused_packed_or_not()
    {
        var many = Enumerable.Range(0, FolderZip.MostFiles + 1).Select(number => (Name: $"{number}.json", Bytes: Array.Empty<byte>())).ToArray();

        Assert.IsType<ImportTooManyFiles>(Refused(BroughtFiles.Open([.. many.Select(file => new SourceFile(file.Name, file.Bytes))])));
        Assert.IsType<ImportTooManyFiles>(Refused(BroughtFiles.Open([new SourceFile("a.zip", Packed(many))])));
    }

    private static byte[] Zip(DraftFiles draft) => FolderZip.Write([.. draft.Sources.Circuit, .. draft.Sources.Rules]);

    private static byte[] Packed(params (string Name, byte[] Bytes)[] files)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in files)
            {
                using var content = zip.CreateEntry(name).Open();
                content.Write(bytes);
            }

        return packed.ToArray();
    }

    private static T Accepted<T>(Outcome<T> said) => Assert.IsType<Outcome<T>.Accepted>(said).Value;

    private static Refusal Refused<T>(Outcome<T> said) => Assert.IsType<Outcome<T>.Refused>(said).Reason;
}
