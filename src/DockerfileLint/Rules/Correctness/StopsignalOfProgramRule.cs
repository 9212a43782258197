using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3025: a program that ends cleanly at another signal than SIGTERM.</summary>
internal sealed class StopsignalOfProgramRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3025", "stopsignal-of-program", "Program that another signal stops cleanly", Severity.Info)
    {
        Aliases = ImmutableArray.Create(
            "tally:tally/prefer-nginx-sigquit", "tally:tally/prefer-systemd-sigrtmin-plus-3"),
        Fix = FixKind.Suggested,
        Presets = RulePresets.None,
    };

    public override void Analyze(RuleContext context)
    {
        if (context.Model.FinalStage is not { } stage) return;
        if (StartedProgram.Of(stage, context.Model) is not { GetsSignals: true } start) return;
        // Official images of these programs set it.
        if (!stage.RootBase.IsPlainSystem || Wanted(start) is not { } wanted) return;
        // There, BusyBox is the init.
        if (start.Name == "init" && stage.RootBase.Known.Repository is "alpine" or "busybox") return;
        if (stage.Chain.Any(static one => one.Instructions.OfType<StopsignalSyntax>().Any())) return;
        context.Report(
            start.Span,
            $"{Reason(start)} Add STOPSIGNAL {wanted}.",
            context.Fix.Suggested(
                $"Add STOPSIGNAL {wanted}",
                edit => edit.InsertBefore(start.Instruction, $"STOPSIGNAL {wanted}")));
    }

    // nginx.org/en/docs/control.html, php-fpm(8), httpd.apache.org/docs/2.4/stopping.html, systemd(1)
    private static string? Wanted(StartedProgram start) => start.Name switch
    {
        "nginx" or "php-fpm" => "SIGQUIT",
        "httpd" or "apache2" or "httpd-foreground" or "apache2-foreground" => "SIGWINCH",
        "systemd" => "SIGRTMIN+3",
        "init" when start.Program is "/sbin/init" or "/usr/sbin/init" => "SIGRTMIN+3",
        _ => null,
    };

    private static string Reason(StartedProgram start) => start.Name is "systemd" or "init"
        ? "At SIGTERM, systemd starts anew instead of ending, and Docker kills it after ten seconds."
        : $"At SIGTERM, '{start.Name}' breaks off the requests that it works on.";
}
