namespace CareCircuits.Rules.Proofs;

/// <summary>What a condition can come to while some facts are still open: one or more of the four.</summary>
[Flags]
internal enum Answers : byte
{
    None = 0,
    True = 1,
    False = 2,
    Unknown = 4,
    Error = 8,
    Any = True | False | Unknown | Error,
}
