using System.Collections;
using CareCircuits.Rules.Data;

namespace CareCircuits.Rules.Json;

/// <summary>Reads JSON objects into records.</summary>
internal sealed class RecordReader(ValueReader values)
{
    /// <summary>Reads a whole document: built even where it is damaged, with nothing in place of required members that are.</summary>
    public object? ReadDocument(JsonTree root, Type type)
    {
        var document = ReadMembers(root, type, loosely: false, isDocument: true, out var wholeness);
        if (document is not null && wholeness != Wholeness.Whole)
            values.Sources.MarkPartial(document);
        return document;
    }

    /// <summary>Reads one object inside a document; null where anything of it is wrong.</summary>
    public object? Read(JsonTree tree, Type type, bool loosely, out Wholeness wholeness)
    {
        if (tree.Text is { } text && ShortForms.Of(type) is { } shortForm)
            return FromText(tree, text, shortForm, out wholeness);
        if (tree.Kind != JsonKind.Object)
            return values.WrongKind(tree, ShortForms.Of(type) is null ? "an object" : "text or an object", out wholeness);
        if (RecordShape.Of(type) is { Discriminator: not null } family)
            return OfKind(tree, family, loosely, out wholeness);

        var record = ReadMembers(tree, type, loosely, isDocument: false, out wholeness);
        if (wholeness == Wholeness.Partial)
            values.Sources.MarkPartial(record!);
        return wholeness == Wholeness.Broken ? null : record;
    }

    private object? FromText(JsonTree tree, string text, ShortForm shortForm, out Wholeness wholeness)
    {
        wholeness = Wholeness.Whole;
        if (shortForm(text, out var problem) is { } element)
        {
            values.Sources.Add(element, values.File, tree);
            return element;
        }

        values.Findings.Error(tree, $"{tree.Label} {problem}");
        wholeness = Wholeness.Broken;
        return null;
    }

    private object? OfKind(JsonTree tree, RecordShape family, bool loosely, out Wholeness wholeness)
    {
        var kind = tree[family.Discriminator!];
        if (kind?.Text is { } name && family.Kinds.TryGetValue(name, out var type))
        {
            var record = ReadMembers(tree, type, loosely, isDocument: false, out wholeness, family.Discriminator);
            if (wholeness == Wholeness.Partial)
                values.Sources.MarkPartial(record!);
            return wholeness == Wholeness.Broken ? null : record;
        }

        wholeness = Wholeness.Broken;
        if (kind is null)
            values.Findings.Error(tree, $"`{family.Discriminator}` is missing: one of {Shown.OneOf(family.Kinds.Keys)}.");
        else if (kind.Text is null)
            values.WrongKind(kind, "text", out _);
        else
            values.Findings.Error(kind, $"`{Shown.Name(kind.Text)}` is no kind of {family.Noun}{DidYouMean.Hint(kind.Text, family.Kinds.Keys)}");
        return null;
    }

    private object? ReadMembers(JsonTree tree, Type type, bool loosely, bool isDocument, out Wholeness wholeness, string? discriminator = null)
    {
        if (tree.Kind != JsonKind.Object)
            return values.WrongKind(tree, "an object", out wholeness);

        wholeness = Wholeness.Whole;
        var shape = RecordShape.Of(type);
        var record = Activator.CreateInstance(type)!;
        foreach (var (name, member) in tree.Members)
        {
            if (name == discriminator || (isDocument && name == "$schema"))
                continue;
            wholeness = Worst(wholeness, shape.Find(name) is { } property
                ? ReadMember(record, property, member, loosely)
                : Unknown(shape, name, member));
        }

        foreach (var property in shape.Properties)
        {
            if (!property.IsRequired || loosely)
                continue;
            if (tree[property.Name] is null)
            {
                values.Findings.Error(tree, $"{tree.Label} lacks `{property.Name}`.");
                wholeness = Wholeness.Broken;
            }

            if (isDocument && property.Property.GetValue(record) is null)
                property.Property.SetValue(record, NothingOf(property.Property.PropertyType));
        }

        values.Sources.Add(record, values.File, tree);
        return record;
    }

    private Wholeness ReadMember(object record, PropertyShape property, JsonTree member, bool loosely)
    {
        // A fact that a scenario sets to null becomes unknown.
        if (loosely && member.Kind == JsonKind.Null && property.MayBeNull)
            return Wholeness.Whole;

        var value = property.ShapedAs is { } shape
            ? Shaped(member, shape, out var wholeness)
            : values.Read(member, property.Property.PropertyType, loosely, out wholeness);
        if (wholeness != Wholeness.Broken)
            property.Property.SetValue(record, value);
        return wholeness;
    }

    // Only looked at: whoever uses it reads it again, with the facts at hand.
    private JsonTree? Shaped(JsonTree member, Type shape, out Wholeness wholeness)
    {
        values.Read(member, shape, loosely: true, out wholeness);
        return wholeness == Wholeness.Whole ? member : null;
    }

    private Wholeness Unknown(RecordShape shape, string name, JsonTree member)
    {
        if (!values.Findings.IsFull)
            values.Findings.Error(member, $"`{Shown.Name(name)}` is not a property of {shape.ANoun}{DidYouMean.Hint(name, shape.Names)}");
        return Wholeness.Broken;
    }

    private static object? NothingOf(Type type)
    {
        if (type == typeof(string))
            return "";
        if (type == typeof(Wording))
            return Wording.None;
        if (!type.IsGenericType)
            return null;

        var arguments = type.GetGenericArguments();
        return arguments.Length == 1
            ? Array.CreateInstance(arguments[0], 0)
            : (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(arguments))!;
    }

    private static Wholeness Worst(Wholeness one, Wholeness other) => one > other ? one : other;
}
