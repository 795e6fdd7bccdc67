using System.Text;

namespace CareCircuits.Rules.Json;

/// <summary>Writes a document: two spaces a level; whatever fits within the width of the page stands on one line.</summary>
internal sealed class CanonicalWriter
{
    private const int PageWidth = 140;
    private readonly StringBuilder text = new();

    public string Write(CanonicalNode root)
    {
        // The document itself is always opened, however short.
        Opened(root, 0);
        return text.Append('\n').ToString();
    }

    /// <summary>All of it on one line, so that a fingerprint does not depend on the width of the page.</summary>
    public string WriteOnOneLine(CanonicalNode root)
    {
        OnOneLine(root, int.MaxValue);
        return text.ToString();
    }

    private void Write(CanonicalNode node, int depth, int column)
    {
        var start = text.Length;
        // One place is kept for the comma that may follow.
        if (!OnOneLine(node, start + PageWidth - column - 1))
        {
            text.Length = start;
            Opened(node, depth);
        }
    }

    private void Opened(CanonicalNode node, int depth)
    {
        if (node.Scalar is not null || (node.Members ?? []).Count + (node.Items ?? []).Count == 0)
        {
            OnOneLine(node, int.MaxValue);
            return;
        }

        text.Append(node.Members is null ? '[' : '{');
        foreach (var (name, member) in node.Members ?? [])
            Line(JsonText.Quoted(name) + ": ", member, depth + 1);
        foreach (var item in node.Items ?? [])
            Line("", item, depth + 1);

        text.Length--;
        text.Append('\n').Append(' ', 2 * depth).Append(node.Members is null ? ']' : '}');
    }

    private void Line(string name, CanonicalNode node, int depth)
    {
        text.Append('\n').Append(' ', 2 * depth).Append(name);
        Write(node, depth, (2 * depth) + name.Length);
        text.Append(',');
    }

    // Gives up, leaving the text too long, as soon as it does not fit.
    private bool OnOneLine(CanonicalNode node, int limit)
    {
        if (node.Scalar is not null)
            text.Append(node.Scalar);
        else if (node.Members is { } members)
            return Row('{', '}', members.Count, limit, at => Member(members[at], limit));
        else if (node.Items is { } items)
            return Row('[', ']', items.Count, limit, at => OnOneLine(items[at], limit));
        return text.Length <= limit;
    }

    private bool Member(KeyValuePair<string, CanonicalNode> member, int limit)
    {
        text.Append(JsonText.Quoted(member.Key)).Append(": ");
        return OnOneLine(member.Value, limit);
    }

    private bool Row(char open, char close, int count, int limit, Func<int, bool> write)
    {
        text.Append(open);
        for (var at = 0; at < count; at++)
        {
            text.Append(at == 0 ? " " : ", ");
            if (!write(at))
                return false;
        }

        text.Append(count == 0 ? "" : " ").Append(close);
        return text.Length <= limit;
    }
}
