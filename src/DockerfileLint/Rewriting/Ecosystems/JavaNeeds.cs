using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Rewriting.Splitting;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>What Java programs need beside the run time, by their sources.</summary>
/// <param name="site">The Dockerfile.</param>
/// <param name="draft">What is gathered.</param>
internal sealed class JavaNeeds(ShrinkSite site, SplitDraft draft)
{
    private static readonly ImmutableArray<(string Call, int Argument, bool IsLine)> StartingCalls =
        [("ProcessBuilder(", 0, false), ("getRuntime().exec(", 0, true), ("runtime.exec(", 0, true)];

    private readonly ProjectSources sources = site.Sources(SourceLanguage.Java);

    /// <summary>Whether it is known which programs the sources start.</summary>
    public static NeedState StartsPrograms(ShrinkSite site) =>
        new StartedPrograms(site, site.Sources(SourceLanguage.Java), StartingCalls).State;

    /// <summary>Says what the program needs; refuses where it needs a JDK.</summary>
    public void Add(JavaProject? project)
    {
        new StartedPrograms(site, sources, StartingCalls).Add(draft, new HashSet<string>(draft.Programs,
            System.StringComparer.Ordinal));
        // The run time has certificates, zones and cultures of its own; the rest of it reads the system's.
        draft.NeedIf(RuntimeNeedKind.Cultures, sources.Find("Locale.getDefault(", "getCurrencyInstance(",
            "WeekFields.of("));
        draft.NeedIf(RuntimeNeedKind.TemporaryFolder, sources.Find("createTempFile(", "createTempDirectory(",
            "MultipartFile"));
        if (sources.Find("getSystemJavaCompiler(", "com.sun.tools.attach", "jdk.jshell", "com.sun.jdi") is { } compiler)
            draft.Refuse("it needs a JDK at run time", compiler);
        if (project?.Find("jasperreports") is { } reports && project.Find("ecj") is null)
            draft.Refuse("JasperReports compiles reports at run time, which needs a JDK", reports);
        // Distroless sets no JAVA_HOME.
        if (sources.FindLiteral(static text => text == "JAVA_HOME") is { } home)
            draft.Need(RuntimeNeedKind.Shell, NeedState.Open, home);
    }
}
