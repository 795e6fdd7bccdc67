using System.Reflection;

namespace CareCircuits.Admin.Frame;

/// <summary>What the front door adds to the frame.</summary>
/// <param name="Tools">Components at the top of every page, such as the clock of a demo.</param>
/// <param name="Pages">Assemblies with more pages, such as that to sign in.</param>
public sealed record FrameParts(IReadOnlyList<Type> Tools, IReadOnlyList<Assembly> Pages);
