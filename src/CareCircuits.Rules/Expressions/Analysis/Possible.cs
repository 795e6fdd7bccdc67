namespace CareCircuits.Rules.Expressions;

/// <summary>What a term can come to. Of what is not true or false, true and false together stand for "some value".</summary>
[Flags]
internal enum Possible
{
    Nothing = 0,
    True = 1,
    False = 2,
    Value = True | False,
    Unknown = 4,
    All = Value | Unknown,
}
