using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Paths;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>
/// A start by <c>mvn spring-boot:run</c>, <c>gradle bootRun</c> or the like, which builds at each start.
/// </summary>
/// <param name="Tool">The program as it is named.</param>
/// <param name="Task">What it is to do.</param>
/// <param name="IsPlain">Whether nothing else is said.</param>
internal sealed record JavaRun(string Tool, string Task, bool IsPlain)
{
    // What changes how the tool talks, and not what it does.
    private static readonly HashSet<string> Quiet = new(StringComparer.Ordinal)
    {
        "-q", "-B", "--quiet", "--batch-mode", "--no-daemon", "-ntp", "--no-transfer-progress", "-o", "--offline",
        "--console=plain",
    };

    /// <summary>The start; null where Java itself, or something else, starts.</summary>
    public static JavaRun? Of(ShrinkSite site)
    {
        if (site.Start is not { Words: [var tool, .. var words] }) return null;
        if (!Maven.Instance.Has(ImagePaths.Name(tool)) && !Gradle.Instance.Has(ImagePaths.Name(tool))) return null;
        var rest = words.Where(static word => !Quiet.Contains(word)).ToList();
        return rest.Count == 0 ? null : new JavaRun(tool, rest[0].TrimStart(':'), rest.Count == 1);
    }

    /// <summary>Builds the archive once, and starts it.</summary>
    public void Resolve(ShrinkSite site, SplitDraft draft)
    {
        var evidence = Evidence.At(site.Start!.Instruction);
        var project = JavaProject.Of(site, site.WorkingDirectory);
        var isMaven = Maven.Instance.Has(ImagePaths.Name(Tool));
        if (!IsPlain
            || Task is not ("spring-boot:run" or "bootRun")
            || project is not { IsSpringBoot: true, Name: { } name }
            || project.IsMaven != isMaven
            || isMaven && project.Find("spring-boot-starter-parent") is null)
        {
            draft.Refuse($"it isn't known what '{Tool} {Task}' builds and starts", evidence);
            return;
        }

        var archive = ImagePaths.Resolve(site.WorkingDirectory, (isMaven ? "target/" : "build/libs/") + name + ".jar")!;
        if (!IsBuilt(site, isMaven))
            draft.BuildLines.Add(isMaven ? $"RUN {Tool} -B -DskipTests package" : $"RUN {Tool} --no-daemon bootJar");
        draft.Copy(archive, evidence);
        draft.Start = new StartLine(site.Start.Instruction, ["java", "-jar", archive]);
        draft.Step("Build the program once", $"'{Tool} {Task}' builds it at each start", evidence);
    }

    private static bool IsBuilt(ShrinkSite site, bool isMaven) =>
        site.Runs.Any(run => run.Commands.Any(command =>
            Maven.Instance.IsCalledBy(command) || Gradle.Instance.IsCalledBy(command)
                && command.Arguments.Any(word => isMaven
                    ? word.Value is "package" or "install" or "verify"
                    : word.Value is "build" or "assemble" or "bootJar")));
}
