namespace CareCircuits.Admin.Studio.Inputs;

/// <summary>What a workflow notes, an event tells or a rule set reads: names with the kinds of things that they hold.</summary>
public sealed partial class DataInput
{
    private string words = "";
    private string kind = DatumForm.Kinds[0];

    private IReadOnlyList<string> Names => Part.Names(Pointer);

    private string Name => NewNames.Datum(words);

    private bool IsTaken => Names.Contains(Name);

    private IReadOnlyList<Choosable> Kinds => DatumInput.KindsOf(Say);

    private async Task AddAsync()
    {
        if (Name.Length == 0 || IsTaken)
            return;
        var added = new DatumForm(kind, IsOptional: true, [], null);
        if (await Part.EditAsync("datum.add", Pointers.To(Pointer, Name), files => Part.Set(files, Pointers.To(Pointer, Name), added.Json)))
            words = "";
    }
}
