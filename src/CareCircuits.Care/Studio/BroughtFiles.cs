using CareCircuits.Engine.Decisions;
using CareCircuits.Rules.Json;

namespace CareCircuits.Care.Studio;

/// <summary>Files that someone brings: zips are unpacked, and what is too much is refused before anything is done with it.</summary>
public static class BroughtFiles
{
    /// <summary>The files as they lie in their folders.</summary>
    public static Outcome<IReadOnlyList<SourceFile>> Open(IReadOnlyList<SourceFile> brought)
    {
        if (brought.Count > FolderZip.MostFiles)
            return new ImportTooManyFiles(FolderZip.MostFiles);
        if (brought.Sum(file => (long)file.Bytes.Length) > FolderZip.MostBytes)
            return new ImportTooLarge(FolderZip.MostBytes);

        List<SourceFile> files = [];
        var left = FolderZip.MostBytes;
        foreach (var file in brought)
        {
            if (!file.Path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            {
                files.Add(file);
                continue;
            }

            switch (FolderZip.Read(file.Bytes, left))
            {
                case Outcome<IReadOnlyList<SourceFile>>.Accepted(var unpacked):
                    files.AddRange(unpacked);
                    left -= unpacked.Sum(one => one.Bytes.Length);
                    break;
                case Outcome<IReadOnlyList<SourceFile>>.Refused(var no):
                    return no;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }

        return files.Count > FolderZip.MostFiles ? new ImportTooManyFiles(FolderZip.MostFiles) : files;
    }
}
