using System.Text.Json;

namespace CareCircuits.Rules.Json;

/// <summary>Puts the tokens of one file together into a tree, counting lines on the way.</summary>
internal ref struct JsonTreeBuilder(string path, ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private readonly Stack<OpenContainer> open = new();
    private readonly FindingList findings = new(path);
    private JsonTree? root;
    private int counted;
    private int line = 1;
    private int values;

    /// <summary>Takes the token at which the reader stands; false when reading cannot go on.</summary>
    public bool Take(ref Utf8JsonReader reader)
    {
        CountLinesTo((int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                Begin(JsonKind.Object, new OpenContainer(new List<KeyValuePair<string, JsonTree>>(), null));
                break;
            case JsonTokenType.StartArray:
                Begin(JsonKind.Array, new OpenContainer(null, new List<JsonTree>()));
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                open.Pop();
                break;
            case JsonTokenType.PropertyName:
                Name(TextOf(ref reader));
                break;
            case JsonTokenType.String:
                Add(JsonKind.String, TextOf(ref reader));
                break;
            case JsonTokenType.Number:
                Add(JsonKind.Number, NumberOf(ref reader));
                break;
            case JsonTokenType.True:
                Add(JsonKind.True, null);
                break;
            case JsonTokenType.False:
                Add(JsonKind.False, null);
                break;
            default:
                Add(JsonKind.Null, null);
                break;
        }

        if (values <= JsonTreeReader.MostValues)
            return true;
        findings.Error(line, Here, "The file holds more than a million values.");
        return false;
    }

    /// <summary>The tree, whole.</summary>
    public readonly JsonReading Finished() => new(root, findings.All);

    /// <summary>No tree: what was found until here says why.</summary>
    public readonly JsonReading Stopped() => new(null, findings.All);

    /// <summary>No tree, for this reason.</summary>
    public readonly JsonReading Stopped(int atLine, string reason)
    {
        findings.Error(atLine, Here, reason);
        return Stopped();
    }

    // Where the next value will stand.
    private readonly string Here => open.TryPeek(out var inside) ? inside.Next : "";

    private void Begin(JsonKind kind, OpenContainer container)
    {
        container.Tree = Add(kind, (object?)container.Members ?? container.Items);
        open.Push(container);
    }

    private readonly void Name(string name)
    {
        var inside = open.Peek();
        inside.Name = name;
        inside.IsDuplicate = !inside.Names.Add(name);
        if (inside.IsDuplicate)
            findings.Error(line, Here, $"`{Shown.Name(name)}` stands here twice.");
    }

    private JsonTree Add(JsonKind kind, object? content)
    {
        values++;
        if (!open.TryPeek(out var inside))
            return root = new JsonTree(kind, line, null, null, 0, content);

        var tree = new JsonTree(kind, line, inside.Tree, inside.Items is null ? inside.Name : null, inside.Items?.Count ?? 0, content);
        inside.Items?.Add(tree);
        // Of two members with one name the first is kept.
        if (!inside.IsDuplicate)
            inside.Members?.Add(new(inside.Name!, tree));
        inside.Name = null;
        return tree;
    }

    private readonly string TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            var text = reader.GetString()!;
            if (text.Contains('\0', StringComparison.Ordinal))
                findings.Error(line, Here, "A text holds the character NUL, which no text may.");
            return text;
        }
        catch (InvalidOperationException)
        {
            findings.Error(line, Here, "A text holds half of a character (a lone surrogate).");
            return "";
        }
    }

    private readonly object NumberOf(ref Utf8JsonReader reader)
    {
        if (reader.TryGetInt64(out var whole))
            return whole;
        if (reader.TryGetDecimal(out var number))
            return number;
        findings.Error(line, Here, "A number is too large.");
        return 0L;
    }

    private void CountLinesTo(int position)
    {
        line += bytes[counted..position].Count((byte)'\n');
        counted = position;
    }
}
