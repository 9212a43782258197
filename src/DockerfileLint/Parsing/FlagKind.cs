namespace DockerfileLint.Parsing;

/// <summary>What a flag takes.</summary>
internal enum FlagKind
{
    /// <summary>A value, once.</summary>
    Text,

    /// <summary>A value, as often as wanted.</summary>
    Texts,

    /// <summary>Nothing, or true or false.</summary>
    Switch,
}
