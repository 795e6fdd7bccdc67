using CareCircuits.Engine.Decisions;

namespace CareCircuits.Care.Studio;

/// <summary>Only a coordinator designs circuits.</summary>
public sealed record NotADesigner() : Refusal("studio.coordinators-only");

/// <summary>The circuit has a draft already: go on with that one.</summary>
public sealed record DraftExists(string Circuit) : Refusal("draft.exists");

/// <summary>The circuit has no draft, or no longer.</summary>
public sealed record DraftUnknown(string Circuit) : Refusal("draft.unknown");

/// <summary>There is nothing of theirs to take back, or to do again.</summary>
public sealed record NothingToUndo() : Refusal("draft.nothing-to-undo");

/// <summary>A circuit of that id was published, so that a new one must take another.</summary>
public sealed record CircuitIdTaken(string Circuit) : Refusal("draft.circuit-taken");

/// <summary>So many edited it at once that this edit never had its turn; nothing was done.</summary>
public sealed record DraftBusy() : Refusal("draft.busy");

/// <summary>What was brought is larger than this house takes.</summary>
public sealed record ImportTooLarge(int Most) : Refusal("import.too-large");

/// <summary>More files were brought than this house takes.</summary>
public sealed record ImportTooManyFiles(int Most) : Refusal("import.too-many");

/// <summary>The zip cannot be opened.</summary>
public sealed record ImportNotAZip() : Refusal("import.not-a-zip");
