namespace CareCircuits.Admin.Frame;

/// <summary>What is said where an address leads nowhere.</summary>
public sealed partial class NotFoundPage;
