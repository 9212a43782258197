namespace DockerfileLint.Rewriting;

/// <summary>How much of a project <c>shrink</c> and <c>init</c> read; what is beyond a limit isn't known.</summary>
internal static class RewriteLimits
{
    /// <summary>Source files of a project that a rewrite reads; beyond them, what isn't found shows nothing.</summary>
    public const int SourceFiles = 4000;

    /// <summary>Bytes of those files.</summary>
    public const int SourceBytes = 32 * 1024 * 1024;

    /// <summary>Variables of a source file in Python for which what is assigned to them is looked up.</summary>
    public const int AssignedVariables = 32;

    /// <summary>Code units of a line with such a variable, before and after it.</summary>
    public const int AssignmentLine = 1000;

    /// <summary>Code units of a line that a rewrite shows as evidence; more is cut.</summary>
    public const int EvidenceText = 80;

    /// <summary>Levels of a JSON file of a project; nothing is known of one that nests deeper.</summary>
    public const int ProjectJsonDepth = 64;

    /// <summary>Levels of an XML file of a project; texts below them are not known.</summary>
    public const int ProjectXmlDepth = 8;

    /// <summary>Variables in the name of what a project builds; with more the name is not known.</summary>
    public const int ProjectNameVariables = 5;

    /// <summary>Scripts of a package.json that call each other in a row; what others start is not known.</summary>
    public const int PackageScriptDepth = 4;

    /// <summary>Files with requirements of Python that name each other in a row; others are not known.</summary>
    public const int RequirementDepth = 4;

    /// <summary>Code units of a text in a source that may name a file; longer ones name none.</summary>
    public const int DataPath = 200;

    /// <summary>Folders above that of a member in which the workspace is looked for.</summary>
    public const int WorkspaceDepth = 16;

    /// <summary>
    /// Instructions and commands of the image that a rewrite follows; a file with more stays as it is.
    /// </summary>
    public const int Commands = 5_000;

    /// <summary>Stages that are built on each other, up to the final one, whose sources are read for DFL1101.</summary>
    public const int StagesInARow = 16;

    /// <summary>Mounts of the RUNs of a stage with which settings are compared; with more none is added.</summary>
    public const int ComparedMounts = 100;
}
