namespace DockerfileLint.Text;

/// <summary>
/// How much of a file is followed. What lies beyond a limit is not guessed at: a value is not known, a script is opaque, and no finding
/// comes of it.
/// </summary>
internal static class Limits
{
    /// <summary>Levels of <c>${a:-${b:-…}}</c>; the value of a word that nests deeper is not known.</summary>
    public const int ExpansionDepth = 200;

    /// <summary>Code units of one expanded word that variables or operators make longer; the value of one that is longer is not known.</summary>
    public const int ExpandedLength = 1 << 16;

    /// <summary>Code units that the variables of a file may bring into its words, altogether; behind them <see cref="SharedLength"/> holds.</summary>
    public const int ExpandedTotal = 1 << 22;

    /// <summary>Code units of a value, or of a working directory, once <see cref="ExpandedTotal"/> is spent; one that is longer is not known.</summary>
    public const int SharedLength = 128;

    /// <summary>Code units of a path in an image, as <c>PATH_MAX</c> of Linux has it; a path that is longer is not known.</summary>
    public const int PathLength = 4096;

    /// <summary>Code units of a name within a path, as <c>NAME_MAX</c> of Linux has it; wildcards are not tried on a name that is longer.</summary>
    public const int NameLength = 255;

    /// <summary>Code units that long paths and values of a script may make of each code unit of its text; behind them <see cref="SharedLength"/> holds.</summary>
    public const int ScriptFactor = 16;

    /// <summary>Code units that long paths and values of any script may make, however short it is.</summary>
    public const int ScriptFloor = 1024;

    /// <summary>Steps that one <c>${name#pattern}</c> or <c>${name/pattern/text}</c> may take; the value of one that takes more is not known.</summary>
    public const int PatternSteps = 1 << 16;

    /// <summary>Levels of nested commands in a script; what nests deeper is opaque.</summary>
    public const int ScriptDepth = 60;

    /// <summary>Triggers, counted for each stage that runs them, that are searched for uses of other stages; behind them only the first stage lists its own.</summary>
    public const int TriggerVisits = 10_000;

    /// <summary>Overlaps that one thing done to files, on average, may have with what earlier layers wrote; those beyond are not listed.</summary>
    public const int OverlapsEach = 8;

    /// <summary>Things that layers wrote and that are looked for in later layers; of more, the oldest is let go.</summary>
    public const int WrittenAlive = 256;

    /// <summary>Code units that the long paths and values of a script of a length may take.</summary>
    public static long Made(int length) => (long)ScriptFactor * length + ScriptFloor;
}
