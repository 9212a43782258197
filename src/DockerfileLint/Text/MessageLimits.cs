namespace DockerfileLint.Text;

/// <summary>How much of a text a message shows.</summary>
internal static class MessageLimits
{
    /// <summary>Names that a message proposes for a mistyped one.</summary>
    public const int NamesProposed = 3;

    /// <summary>Code units of a mistyped name for which others are proposed.</summary>
    public const int NameMistyped = 60;

    /// <summary>Code units of an unknown keyword in a message.</summary>
    public const int KeywordShown = 40;

    /// <summary>Code units of a message.</summary>
    public const int MessageLength = 1000;

    /// <summary>Code units of a word in a message that is too long.</summary>
    public const int MessageWord = 200;
}
