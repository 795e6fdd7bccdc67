using System.Globalization;

namespace CareCircuits.Engine.Reading;

/// <summary>How ids, events, data and files are named.</summary>
internal static class Names
{
    /// <summary>Whether it is <c>kebab-case</c>: small ASCII letters and digits in words joined by hyphens.</summary>
    public static bool IsKebab(string name) => name.Split('-').All(IsWord);

    /// <summary>Whether it is dotted lower case, such as <c>discharge.announced</c>.</summary>
    public static bool IsEvent(string name) => name.Contains('.') && name.Split('.').All(IsKebab);

    /// <summary>Whether it is an ASCII identifier that begins with a small letter, such as <c>dischargeOn</c>.</summary>
    public static bool IsDatum(string name) =>
        name.Length > 0 && char.IsAsciiLetterLower(name[0]) && name.All(char.IsAsciiLetterOrDigit);

    /// <summary>The name of a version's folder or file: <c>v1</c>.</summary>
    public static string OfVersion(int version) => "v" + version.ToString(CultureInfo.InvariantCulture);

    /// <summary>The name of a file, without its folders.</summary>
    public static string FileOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>The name of a file, without its folders and without <c>.json</c>.</summary>
    public static string StemOf(string path) =>
        FileOf(path) is var file && file.EndsWith(".json", StringComparison.Ordinal) ? file[..^".json".Length] : file;

    /// <summary>The name of the folder that a file or folder is in.</summary>
    public static string FolderOf(string path)
    {
        var end = path.TrimEnd('/').LastIndexOf('/');
        return end < 0 ? "" : FileOf(path[..end]);
    }

    private static bool IsWord(string word) => word.Length > 0 && word.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter));
}
