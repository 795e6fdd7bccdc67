namespace CareCircuits.Admin.Frame;

/// <summary>What is said where a page broke before it could be shown.</summary>
public sealed partial class BrokenPage;
