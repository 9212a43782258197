namespace DockerfileLint.Formatting;

/// <summary>The style that the formatter applies.</summary>
public sealed record FormatOptions
{
    /// <summary>The style without any setting.</summary>
    public static FormatOptions Default { get; } = new();

    /// <summary>The longest line on which the packages of an installation stay together.</summary>
    public const int DefaultMaxLineLength = 100;

    /// <summary>
    /// Columns of one level of indentation of continuation lines; null for what most instructions of the file have.
    /// </summary>
    public int? IndentSize { get; init; }

    /// <summary>Whether continuation lines are indented by tabs; null for what the file mostly does.</summary>
    public bool? UseTabs { get; init; }

    /// <summary>
    /// A list of packages on a longer line is written one package a line; 0 for no limit. Lists that are on several
    /// lines are always written so.
    /// </summary>
    public int MaxLineLength { get; init; } = DefaultMaxLineLength;

    /// <summary>Whether keywords of instructions are written in upper case; otherwise they stay as they are.</summary>
    public bool UpperCaseKeywords { get; init; } = true;

    /// <summary>Whether lists of packages are sorted.</summary>
    public bool SortPackages { get; init; } = true;

    /// <summary>Whether lists of packages are written one package a line.</summary>
    public bool WrapPackages { get; init; } = true;

    /// <summary>Whether spaces at the end of lines are removed.</summary>
    public bool TrimTrailingWhitespace { get; init; } = true;

    /// <summary>Whether a missing line end at the end of the file is added.</summary>
    public bool InsertFinalNewline { get; init; } = true;
}
