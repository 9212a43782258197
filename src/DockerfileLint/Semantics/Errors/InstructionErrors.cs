using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.Errors;

/// <summary>Errors of an instruction that depend on the values of its words.</summary>
internal static class InstructionErrors
{
    public static void Find(InstructionSyntax instruction, BuildState state, StageModel model, ErrorSink sink)
    {
        switch (instruction)
        {
            case TransferSyntax transfer:
                TransferErrors.Find(transfer, state, sink);
                break;
            case RunSyntax { Flags.IsEmpty: false } run:
                CheckDevice(run, model, sink);
                foreach (var mount in run.Mounts) MountErrors.Find(mount, state, sink);
                break;
            case ArgSyntax arg:
                ValueErrors.Find(arg, model, sink);
                break;
            case EnvSyntax env:
                ValueErrors.Find(env.Pairs, state, sink);
                break;
            case LabelSyntax label:
                ValueErrors.Find(label.Pairs, state, sink);
                break;
            case UserSyntax user:
                ValueErrors.Find(user.Name, state, sink);
                break;
            case WorkdirSyntax workdir:
                ValueErrors.Find(workdir.Path, state, sink);
                break;
            case VolumeSyntax volume:
                ValueErrors.Find(volume, state, sink);
                break;
            case StopsignalSyntax signal:
                SignalErrors.Find(signal, state, sink);
                break;
            case ExposeSyntax expose:
                PortErrors.Find(expose, state, sink);
                break;
        }
    }

    /// <summary>Only experimental builds of the frontend support devices.</summary>
    private static void CheckDevice(RunSyntax run, StageModel model, ErrorSink sink)
    {
        if (run.GetFlag("device") is not { } device) return;
        if (model.Syntax.GetDirective("syntax") is { } frontend
            && frontend.Value.Contains("labs", System.StringComparison.Ordinal))
            return;
        sink.Add(
            SyntaxErrorKind.InvalidFlag,
            device.Span,
            "--device needs the experimental frontend. Begin the file with # syntax=docker/dockerfile:1-labs.");
    }
}
