using System;
using System.Linq;
using DockerfileLint.Images;
using DockerfileLint.Packages;
using DockerfileLint.Projects;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.DotNet;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>A stage on the SDK that builds a program and starts it.</summary>
/// <param name="site">The Dockerfile.</param>
/// <param name="draft">What is gathered.</param>
/// <param name="sdk">The image.</param>
internal sealed class DotNetSplit(ShrinkSite site, SplitDraft draft, DotNetImage sdk)
{
    private const string NewOutput = "/out";

    /// <summary>Says what the final stage gets.</summary>
    public void Describe()
    {
        var start = Evidence.At(site.Start?.Instruction ?? (InstructionSyntax)site.Stage.From!);
        if (NeedsSdk() is { } reason)
        {
            draft.Refuse(reason, start);
            return;
        }

        if (DotNetProgram.Find(site, stage => stage == site.Stage, isSamePlace: true)
            is not { Output: { } output } program)
        {
            draft.Refuse("it isn't known which project is the program that starts", start);
            return;
        }

        var shape = new DotNetShape(program.Project, program.Command);
        if (!Suits(program, shape)) return;
        Require(program.Project, shape, program.IsLibrary);
        CopyOutput(program, output);
        CopyOthers(program);
        AddLoaded(program);
        StartOwn(program, shape);
    }

    /// <summary>What decides the base: the needs of the program and what it is built for.</summary>
    public void Require(ProjectFacts project, DotNetShape shape, bool isLibrary)
    {
        draft.Programs.Add(DotNetCli.Name);
        if (project.AssemblyName is { } name) draft.Programs.Add(name);
        new DotNetNeeds(site, draft, project, DotNetSources.Of(site, project)).Add();
        draft.Ladder = LadderOf(site, draft, sdk, project, shape, isLibrary);
        if (draft.Ladder.IsEmpty)
            draft.Refuse(
                "it isn't known which .NET the program is for",
                DotNetSources.PlaceOf(site, project, "TargetFramework"));
    }

    /// <summary>The bases for a program; empty where none is known.</summary>
    public static System.Collections.Immutable.ImmutableArray<Bases.LeanBase> LadderOf(
        ShrinkSite site, SplitDraft draft, DotNetImage image, ProjectFacts project, DotNetShape shape, bool isLibrary)
    {
        var kind = shape.IsSelfContained && !isLibrary || shape.IsSingleFile && shape.IsSelfContained ? "runtime-deps"
            : SharedFrameworks.NeedsAspNet(site.Model.DotNet, project) == false ? "runtime"
            : "aspnet";
        if (shape.Version is not { } version) return [];
        var isPortable = isLibrary && !shape.HasRuntime;
        var found = DotNetBases.For(image, kind, version, isPortable, shape.IsForMusl);
        var needsIcu = draft.Needs.Any(static need => need.State != NeedState.Excluded
            && need.Kind is RuntimeNeedKind.Cultures or RuntimeNeedKind.TimeZones);
        return needsIcu
            ? [.. found.Where(static lean => lean.Target != RewriteTarget.Alpine || lean.HasCultures)]
            : found;
    }

    /// <summary>What starts that only the SDK has; null for nothing.</summary>
    private string? NeedsSdk()
    {
        foreach (var command in site.Starts)
            if (command.Name == DotNetCli.Name
                && command.Arguments is [{ Value: { } word }, ..]
                && word != "exec" && word[0] != '-' && !word.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
                return $"'dotnet {word}' needs the SDK when it starts";
        return null;
    }

    private bool Suits(DotNetProgram program, DotNetShape shape)
    {
        if (shape.IsForOther) draft.Refuse("it is built for another system than Linux", program.Evidence);
        else if (shape.IsUnclear && !program.IsLibrary)
            draft.Refuse("it isn't known whether the program contains its runtime", program.Evidence);
        else if (program.Command.Verb == "build" && shape.IsTrimmed)
            draft.Refuse("publishing would trim or compile what runs as it is today", program.Evidence);
        else if (shape.IsSingleFile && program.IsLibrary)
            draft.Refuse($"publish makes one file, and no {program.Project.AssemblyName}.dll", program.Evidence);
        else return true;
        return false;
    }

    /// <summary>The published files, in the working directory where that is the folder of the project.</summary>
    private void CopyOutput(DotNetProgram program, string output)
    {
        var from = program.Command.Verb == "build" ? Publish(program, output) : output;
        var started = DotNetProgram.Parent(program.Started ?? output + "/x");
        var to = ImagePaths.IsWithin(started, output) ? output : started;
        if (CanMove(program, output))
        {
            to = site.WorkingDirectory!;
            var start = site.Start!;
            var index = program.IsLibrary ? start.Words.IndexOf(start.Words.First(IsLibrary)) : 0;
            var name = ImagePaths.Name(start.Words[index]);
            draft.Start = start with { Words = start.Words.SetItem(index, program.IsLibrary ? name : "./" + name) };
        }
        else if (site.WorkingDirectory is { } folder && !ImagePaths.IsWithin(folder, to))
        {
            CopyContent(folder, program.Evidence);
        }

        draft.Copy(from, program.Evidence, to);
        AddData(to, program.Project, program.ProjectFolder);
    }

    private static bool IsLibrary(string word) => word.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether the program may be where its sources were: it then finds there what it has found until now, and what is
    /// published beside it.
    /// </summary>
    private bool CanMove(DotNetProgram program, string output)
    {
        if (program.Project.Sdk is not ("Microsoft.NET.Sdk.Web" or "Microsoft.NET.Sdk.Worker")) return false;
        if (site.Start is not { WhyShell: null, Rest: 0 } || site.WorkingDirectory is not { } folder) return false;
        if (folder == "/" || folder != program.ProjectFolder || output == folder) return false;
        if (program.Started is not { } started || DotNetProgram.Parent(started) != output) return false;
        return !site.Stage.Instructions.Any(
            instruction => instruction is EnvSyntax or VolumeSyntax or HealthcheckSyntax or TransferSyntax
                && instruction.ArgumentText.Contains(ImagePaths.Name(output), StringComparison.Ordinal));
    }

    /// <summary>Settings and static files that a web application reads from the working directory.</summary>
    private void CopyContent(string folder, Evidence evidence)
    {
        if (site.ContextPathOf(folder + "/wwwroot") is not null) draft.Copy(folder + "/wwwroot", evidence);
        foreach (var entry in site.Model.ContextUsage.Available ?? [])
        {
            var name = ImagePaths.Name(entry.Path);
            if (name.StartsWith("appsettings", StringComparison.Ordinal)
                && name.EndsWith(".json", StringComparison.Ordinal)
                && site.ContextPathOf(folder + "/" + name) == entry.Path)
                draft.Copy(folder + "/" + name, evidence);
        }
    }

    /// <summary>Publishes what is only built; the folder that it then is in.</summary>
    private string Publish(DotNetProgram program, string output)
    {
        var command = program.Command;
        var configuration = command.NamesConfiguration ? ""
            : DotNetRun.HasDebugCode(site, program.Project) ? " -c Debug"
            : " -c Release";
        draft.Step(
            "Publish the program", "the output of 'dotnet build' isn't meant to be run elsewhere", program.Evidence);
        if (command.Project is null)
        {
            var given = command.NamesConfiguration && command.Configuration is { } name ? " -c " + name : configuration;
            draft.InsertAfter(
                command.Run.Syntax,
                $"RUN dotnet publish {program.ProjectFolder}/{ImagePaths.Name(program.Project.Path)}{given} "
                    + $"-o {NewOutput}");
            return NewOutput;
        }

        var added = configuration + (command.NamesOutput ? "" : " -o " + NewOutput);
        var last = command.Command.Arguments[command.Command.Arguments.Length - 1];
        if (last == command.VerbWord) draft.Replace(command.VerbWord.Span, "publish" + added);
        else
        {
            draft.Replace(command.VerbWord.Span, "publish");
            if (added.Length > 0) draft.Replace(last.Span, last.Text + added);
        }

        return command.NamesOutput ? output : NewOutput;
    }

    /// <summary>What other projects of the file publish may be plug-ins or programs that this one starts.</summary>
    private void CopyOthers(DotNetProgram program)
    {
        foreach (var command in site.Model.DotNet.Commands)
        {
            if (command == program.Command || command.Verb != "publish" || command.Run.Stage != site.Stage) continue;
            var evidence = Evidence.At(command.Run.Syntax.Source, command.Command.Span.Start);
            if (command.Project is not null && command.Project.Path == program.Project.Path) continue;
            if (command.Output is { } named && ImagePaths.Resolve(DotNetModel.FolderOf(command), named) is { } folder)
                draft.Copy(folder, evidence);
            else draft.Refuse("it isn't known where another project is published to", evidence);
        }
    }

    /// <summary>Assemblies that are loaded by their paths have to be copied by them.</summary>
    private void AddLoaded(DotNetProgram program)
    {
        var sources = DotNetSources.Of(site, program.Project);
        if (sources.Find("Assembly.LoadFrom", "Assembly.LoadFile", "LoadFromAssemblyPath", "AssemblyDependencyResolver")
            is not { } loader)
            return;
        var isFound = false;
        foreach (var command in site.Model.DotNet.Commands)
        {
            if (command.Run.Stage != site.Stage || command.Project?.Path == program.Project.Path) continue;
            if (command.Verb is not ("build" or "publish") || command.Output is not { } named) continue;
            if (ImagePaths.Resolve(DotNetModel.FolderOf(command), named) is not { } folder) continue;
            draft.Copy(folder, loader);
            isFound = true;
        }

        if (!isFound) draft.Refuse("it loads assemblies by their paths, and it isn't known which", loader);
    }

    /// <summary>Data that the program reads by its path, unless it is published.</summary>
    public void AddData(string to, ProjectFacts project, string? folder)
    {
        var isWeb = project.Sdk is "Microsoft.NET.Sdk.Web" or "Microsoft.NET.Sdk.Worker"
            && site.WorkingDirectory == to
            && folder == to;
        new DataFiles(site, draft, SourceLanguage.DotNet)
        {
            Skip = path => isWeb && DotNetContent.IsPublished(path) || DotNetContent.IsOfBuild(path),
        }.Add();
    }

    /// <summary>A program with its own runtime is started by itself.</summary>
    private void StartOwn(DotNetProgram program, DotNetShape shape)
    {
        if (!program.IsLibrary || !shape.IsSelfContained || shape.IsUnclear) return;
        if ((draft.Start ?? site.Start) is not { WhyShell: null, Rest: 0, Words: [_, var library, ..] words } start)
            return;
        if (!IsLibrary(library)) return;
        if (program.Project.Has("UseAppHost") || program.Command.HasProperty("UseAppHost")) return;
        var own = library.Substring(0, library.Length - 4);
        draft.Start = start with { Words = [own.Contains('/') ? own : "./" + own, .. words.Skip(2)] };
        draft.Step("Start the program by itself", "it contains its runtime", program.Evidence);
        draft.Ladder = LadderOf(site, draft, sdk, program.Project, shape, isLibrary: false);
    }
}
