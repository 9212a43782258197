namespace DockerfileLint.Reporting;

/// <summary>How much of a file and of its findings a report shows.</summary>
internal static class ReportLimits
{
    /// <summary>Findings of one file; of more the number is said, and the report counts as incomplete.</summary>
    public const int FindingsOfFile = 10_000;

    /// <summary>Places that are shown with one finding; of more, the number is shown.</summary>
    public const int RelatedPlaces = 20;

    /// <summary>Lines of the source that are shown with one finding; of more, the first ones and the last.</summary>
    public const int ExcerptLines = 4;

    /// <summary>Code units of the place of a finding that a page shows.</summary>
    public const int Place = 1000;

    /// <summary>Code units of the line before the place of a finding, and after it, that a page shows.</summary>
    public const int BesidePlace = 200;

    /// <summary>Code units of the place of a finding that identify it; of a longer one its length does, too.</summary>
    public const int FingerprintText = 4096;

    /// <summary>Letters of the name of a workflow command of a build log; a longer word is no command.</summary>
    public const int CommandName = 16;

    /// <summary>Code units of the description of a rule in SARIF: GitHub refuses a longer one.</summary>
    public const int RuleDescription = 1000;

    /// <summary>Lines of the diff of a fix that a page shows; of more, the number is shown.</summary>
    public const int DiffLines = 60;

    /// <summary>Code units of all diffs on a page; the fixes beyond are named only.</summary>
    public const int DiffText = 2_000_000;

    /// <summary>
    /// Parts of a build context from which on no more folder is divided; the last one may have made more.
    /// </summary>
    public const int ContextFolders = 20;

    /// <summary>Folders inside each other that are told apart in a build context.</summary>
    public const int ContextDepth = 4;

    /// <summary>Rows of a table of stages or folders; what is left is one more.</summary>
    public const int SavingsRows = 20;

    /// <summary>Parts of a picture; what is left is one more.</summary>
    public const int PictureParts = 400;

    /// <summary>Parts of a picture of a layer of an image; what is left is one more.</summary>
    public const int PictureAreas = 150;

    /// <summary>Findings in a summary as Markdown; of more, the number is shown.</summary>
    public const int SummaryFindings = 200;

    /// <summary>Rules and files in it.</summary>
    public const int SummaryRows = 10;

    /// <summary>Files that a page shows open; of more, all are closed.</summary>
    public const int OpenFiles = 3;

    /// <summary>Lines of the diff of a fix that a page shows open; a longer one is closed.</summary>
    public const int OpenDiffLines = 12;

    /// <summary>Bytes of JSON that wait to be written.</summary>
    public const int JsonPending = 64 * 1024;

    /// <summary>
    /// Lines that go or come in the shortest way between two texts; the search takes the square of it in memory, 4 MB.
    /// A longer way need not be the shortest.
    /// </summary>
    public const int DiffDepth = 1000;

    /// <summary>The same for each part of a longer way.</summary>
    public const int DiffPartDepth = 200;
}
