using System;

namespace DockerfileLint.Text;

/// <summary>
/// How much of a file is followed. What is beyond a limit is not guessed at: a value is not known, a script is
/// opaque, and no finding comes of it.
/// </summary>
internal static class Limits
{
    /// <summary>
    /// Bytes of a line of a Dockerfile or a .dockerignore, as the builder has it; one that is longer is an error.
    /// </summary>
    public const int LineBytes = 65_535;

    /// <summary>Levels of a JSON form of an instruction, as the builder has it; what nests deeper is no JSON.</summary>
    public const int JsonDepth = 10_000;

    /// <summary>
    /// Levels of <c>${a:-${b:-…}}</c> in the line that opens a here-document; the line of one that nests deeper opens
    /// none.
    /// </summary>
    public const int HeredocDepth = 100;

    /// <summary>
    /// Places in the pattern of a section of an .editorconfig; the section of one that has more holds for no file.
    /// </summary>
    public const int GlobPlaces = 100_000;

    /// <summary>Files that a project imports; what it imports beyond them is not known.</summary>
    public const int ProjectImports = 64;

    /// <summary>
    /// Levels of elements in a project file, which is read by recursion; nothing is known of one that nests deeper.
    /// </summary>
    public const int ProjectDepth = 64;

    /// <summary>Levels of <c>${a:-${b:-…}}</c>; the value of a word that nests deeper is not known.</summary>
    public const int ExpansionDepth = 200;

    /// <summary>
    /// Code units of one expanded word that variables or operators make longer; the value of one that is longer is not
    /// known.
    /// </summary>
    public const int ExpandedLength = 1 << 16;

    /// <summary>
    /// Code units that the variables of a file may bring into its words, altogether; after them <see
    /// cref="SharedLength"/> holds.
    /// </summary>
    public const int ExpandedTotal = 1 << 22;

    /// <summary>The same for each code unit of a file that is not large.</summary>
    public const int ExpandedFactor = 16;

    /// <summary>What is added to that, so that a short file may use a long value.</summary>
    public const int ExpandedFloor = 1 << 16;

    /// <summary>
    /// Code units of a value, or of a working directory, once <see cref="ExpandedTotal"/> is spent; one that is longer
    /// is not known.
    /// </summary>
    public const int SharedLength = 128;

    /// <summary>
    /// Code units of a path in an image, as <c>PATH_MAX</c> of Linux has it; a path that is longer is not known.
    /// </summary>
    public const int PathLength = 4096;

    /// <summary>
    /// Code units of a name within a path, as <c>NAME_MAX</c> of Linux has it; wildcards are not tried on a name that
    /// is longer.
    /// </summary>
    public const int NameLength = 255;

    /// <summary>
    /// Code units that long paths and values of a script may make of each code unit of its text; after them <see
    /// cref="SharedLength"/> holds.
    /// </summary>
    public const int ScriptFactor = 16;

    /// <summary>Code units that long paths and values of any script may make, however short it is.</summary>
    public const int ScriptFloor = 1024;

    /// <summary>
    /// Steps that one <c>${name#pattern}</c> or <c>${name/pattern/text}</c> may take; the value of one that takes more
    /// is not known.
    /// </summary>
    public const int PatternSteps = 1 << 16;

    /// <summary>Scripts, found or not, that are looked for in the context to know what an image starts.</summary>
    public const int StartScripts = 16;

    /// <summary>Bytes of such a script; one that is longer is not read.</summary>
    public const int StartScriptBytes = 1 << 16;

    /// <summary>
    /// Scripts and build files of a context that are searched for the names of what they generate; others are not.
    /// </summary>
    public const int BuildTexts = 500;

    /// <summary>Code units of those files; once there are more, no further file is read.</summary>
    public const int BuildTextLength = 1 << 22;

    /// <summary>Scripts, found or not, that are looked for in the context to know what RUNs start.</summary>
    public const int RunScripts = 64;

    /// <summary>Folders whose package-lock.json and package.json are looked for in the context.</summary>
    public const int NodeFolders = 16;

    /// <summary>Levels of nested commands in a script; what nests deeper is opaque.</summary>
    public const int ScriptDepth = 60;

    /// <summary>
    /// Triggers, counted for each stage that runs them, that are searched for uses of other stages; after them only
    /// the first stage lists its own.
    /// </summary>
    public const int TriggerVisits = 10_000;

    /// <summary>
    /// Overlaps that one thing done to files, on average, may have with what earlier layers wrote; those beyond are not
    /// listed.
    /// </summary>
    public const int OverlapsEach = 8;

    /// <summary>Places that a finding about a later layer names as related.</summary>
    public const int OverlapsNamed = 8;

    /// <summary>
    /// Things that layers wrote and that are looked for in later layers; of more, the oldest is let go.
    /// </summary>
    public const int WrittenAlive = 256;

    /// <summary>
    /// Comparisons of the sources of COPY and ADD with files of the build context; where it takes more, what is sent is
    /// not known.
    /// </summary>
    public const int SourceTries = 1 << 24;

    /// <summary>
    /// Looks at lines of a .dockerignore for files of the build context; where it takes more, what is left of the
    /// context is not known.
    /// </summary>
    public const int IgnoreTries = 1 << 28;

    /// <summary>
    /// Looks at places in lines of a .dockerignore for such files; where it takes more, what is left of the context is
    /// not known.
    /// </summary>
    public const int IgnoreLooks = 1 << 22;

    /// <summary>
    /// Places in lines of a .dockerignore that are kept to decide for further files; with more, what was kept is
    /// dropped and worked out again.
    /// </summary>
    public const int IgnoreKept = 1 << 21;

    /// <summary>
    /// Numbers in a <c>{1..9}</c> of an .editorconfig; the section of one with more holds for no file.
    /// </summary>
    public const int GlobNumbers = 1000;

    /// <summary>Code units between the braces of such numbers; what is longer is text.</summary>
    public const int GlobRange = 24;

    /// <summary>Commands of <c>dotnet</c> whose projects are looked for among the files of the context.</summary>
    public const int DotNetLocated = 200;

    /// <summary>
    /// Commands of <c>dotnet</c>, which rules compare with each other; of a file with as many nothing is known.
    /// </summary>
    public const int DotNetCommands = 500;

    /// <summary>Folders above a command of <c>dotnet</c> that are searched for a global.json.</summary>
    public const int DotNetFolders = 32;

    /// <summary>Variables of downloads that are looked for in their RUN; for more there is no fix.</summary>
    public const int DownloadVariables = 200;

    /// <summary>Paths that one layer removes; of more, any file may be removed.</summary>
    public const int RemovalsCompared = 500;

    /// <summary>Comparisons of what a layer leaves with what it deletes; beyond them nothing is said of it.</summary>
    public const int LeftComparisons = 250_000;

    /// <summary>Lengths of names that are looked for in a file; of more, each may follow anywhere.</summary>
    public const int MentionLengths = 64;

    /// <summary>Things that a COPY or a RUN does to files, for a fix that moves a change into the COPY.</summary>
    public const int ChangeEffects = 64;

    /// <summary>
    /// Files of a context that are compared with wildcards of commands; the bytes of what more of these match aren't
    /// known.
    /// </summary>
    public const int GlobbedFiles = 1_000_000;

    /// <summary>Things done to files before such a RUN; with more there is no fix.</summary>
    public const int ChangesBefore = 5000;

    /// <summary>Triggers of a base stage that are checked in each stage that runs them.</summary>
    public const int StageTriggers = 100;

    /// <summary>Names of stages that a wrong one is compared with.</summary>
    public const int NearestNames = 64;

    /// <summary>
    /// Errors of a file that the builder would report for its stages and values; the others are left out.
    /// </summary>
    public const int BuilderErrors = 50_000;

    /// <summary>Variables that are compared with the name of an undefined one.</summary>
    public const int NearVariables = 200;

    /// <summary>Errors before a place that are looked through for one of the same kind.</summary>
    public const int ErrorNeighbours = 32;

    /// <summary>References to images that are kept once read; with more they are read again.</summary>
    public const int ImagesKept = 4096;

    /// <summary>Code units of a buffer that is kept for the next word.</summary>
    public const int ExpansionKept = 1 << 12;

    /// <summary>
    /// Levels of <see cref="ScriptDepth"/> that a script within a script takes, as each reads its text once more.
    /// </summary>
    public const int ScriptCost = 8;

    /// <summary>
    /// Lines of a .dockerignore after those that exclude a source, counted for each of those; with more, any of them
    /// may include it again.
    /// </summary>
    public const int FollowingLines = 1 << 17;

    /// <summary>Code units of a text that is kept once however often a file repeats it.</summary>
    public const int RepeatedText = 40;

    /// <summary>Levels of a global.json; nothing is known of one that nests deeper.</summary>
    public const int GlobalJsonDepth = 32;

    /// <summary>Code units of one text in a global.json; nothing is known of one that holds a longer one.</summary>
    public const int GlobalJsonText = 1 << 20;

    /// <summary>Code units of a placeholder of a template; what is longer is none.</summary>
    public const int Placeholder = 500;

    /// <summary>Code units of a file that tell whether it is a Dockerfile, where its name leaves that open.</summary>
    public const int FileHead = 1 << 16;

    /// <summary>
    /// Bytes of a settings file that may name programs by their paths, or have a key; larger ones are not read.
    /// </summary>
    public const int SettingBytes = 1 << 16;

    /// <summary>Files of a context that are read for keys and passwords; further ones are not.</summary>
    public const int SecretFiles = 64;

    /// <summary>Files that are read of a source of ADD with wildcards; with more, nothing is known of them.</summary>
    public const int AddedFiles = 64;

    /// <summary>Files of a context that are compared with such a source; with more the same.</summary>
    public const int AddedMatches = 10_000;

    /// <summary>
    /// Parts of copied folders that are looked for in the stage they come from; the bytes of others aren't known.
    /// </summary>
    public const int PartsInStages = 1_000;

    /// <summary>Code units that variables may bring into the words of a file of a length.</summary>
    public static long Expanded(int length) => Math.Min(ExpandedTotal, (long)ExpandedFactor * length + ExpandedFloor);

    /// <summary>Code units that the long paths and values of a script of a length may take.</summary>
    public static long Made(int length) => (long)ScriptFactor * length + ScriptFloor;
}
