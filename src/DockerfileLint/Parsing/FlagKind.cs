namespace DockerfileLint.Parsing;

/// <summary>The value of a flag.</summary>
internal enum FlagKind
{
    /// <summary>A value, once.</summary>
    Text,

    /// <summary>A value, any number of times.</summary>
    Texts,

    /// <summary>Nothing, or true or false.</summary>
    Switch,
}
