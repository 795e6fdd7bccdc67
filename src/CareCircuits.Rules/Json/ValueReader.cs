using CareCircuits.Rules.Data;

namespace CareCircuits.Rules.Json;

/// <summary>How whole a value came out of reading.</summary>
internal enum Wholeness
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>Without some item of a list or entry of a map.</summary>
    Partial,

    /// <summary>Not to be used.</summary>
    Broken,
}

/// <summary>Reads the values of one file, whatever their type.</summary>
internal sealed class ValueReader(string file, SourceMap sources)
{
    private RecordReader? records;

    public FindingList Findings { get; } = new(file);

    /// <summary>The place book that is kept on the way.</summary>
    public SourceMap Sources => sources;

    /// <summary>Where it all stands.</summary>
    public string File => file;

    private RecordReader Records => records ??= new(this);

    public object? ReadDocument(JsonTree root, Type type) => Records.ReadDocument(root, type);

    /// <summary>Reads one value; null where it is <see cref="Wholeness.Broken"/>, after saying why.</summary>
    public object? Read(JsonTree tree, Type type, bool loosely, out Wholeness wholeness)
    {
        wholeness = Wholeness.Whole;
        if (type == typeof(JsonTree))
            return tree;
        if (type == typeof(object))
            return tree.ToPlain();
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(Wording))
            return WordingReader.Read(this, tree, out wholeness);
        if (ScalarReader.Takes(type))
            return Scalar(tree, type, out wholeness);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            return ListOf(tree, type.GetGenericArguments()[0], loosely, out wholeness);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
            return MapOf(tree, type.GetGenericArguments()[1], loosely, out wholeness);
        return Records.Read(tree, type, loosely, out wholeness);
    }

    /// <summary>Says that a value is of the wrong kind.</summary>
    public object? WrongKind(JsonTree tree, string expected, out Wholeness wholeness)
    {
        Findings.Error(tree, $"{tree.Label} must be {expected}, not {ScalarReader.KindOf(tree)}.");
        wholeness = Wholeness.Broken;
        return null;
    }

    private object? Scalar(JsonTree tree, Type type, out Wholeness wholeness)
    {
        wholeness = Wholeness.Whole;
        if (ScalarReader.TryRead(tree, type, out var value, out var problem))
            return value;

        Findings.Error(tree, $"{tree.Label} {problem}");
        wholeness = Wholeness.Broken;
        return null;
    }

    private object? ListOf(JsonTree tree, Type itemType, bool loosely, out Wholeness wholeness)
    {
        if (tree.Kind != JsonKind.Array)
            return WrongKind(tree, "a list", out wholeness);

        wholeness = Wholeness.Whole;
        var items = new List<object?>(tree.Items.Count);
        foreach (var item in tree.Items)
        {
            var value = Read(item, itemType, loosely, out var whole);
            if (whole != Wholeness.Broken)
                items.Add(value);
            if (whole != Wholeness.Whole)
                wholeness = Wholeness.Partial;
        }

        var list = Array.CreateInstance(itemType, items.Count);
        for (var index = 0; index < items.Count; index++)
            list.SetValue(items[index], index);
        return list;
    }

    private object? MapOf(JsonTree tree, Type valueType, bool loosely, out Wholeness wholeness)
    {
        if (tree.Kind != JsonKind.Object)
            return WrongKind(tree, "an object", out wholeness);

        wholeness = Wholeness.Whole;
        var map = (System.Collections.IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), valueType))!;
        foreach (var (name, member) in tree.Members)
        {
            var value = Read(member, valueType, loosely, out var whole);
            if (whole != Wholeness.Broken)
                map[name] = value;
            if (whole != Wholeness.Whole)
                wholeness = Wholeness.Partial;
        }

        return map;
    }
}
