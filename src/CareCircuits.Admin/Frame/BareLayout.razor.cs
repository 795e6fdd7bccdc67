namespace CareCircuits.Admin.Frame;

/// <summary>A page that stands alone, such as the sign-in page.</summary>
public sealed partial class BareLayout;
