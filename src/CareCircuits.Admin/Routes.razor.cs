namespace CareCircuits.Admin;

/// <summary>Leads an address to its page; who is not signed in is led to the sign-in page.</summary>
public sealed partial class Routes;
