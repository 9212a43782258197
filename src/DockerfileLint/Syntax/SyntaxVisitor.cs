using System;

namespace DockerfileLint.Syntax;

/// <summary>
/// Does something for each kind of node; a kind whose method isn't overridden gets <see cref="DefaultVisit"/>.
/// </summary>
public abstract class SyntaxVisitor
{
    /// <summary>Visits a node; null is ignored.</summary>
    public void Visit(SyntaxNode? node) => node?.Accept(this);

    /// <summary>Visits the nodes right below a node.</summary>
    public void VisitChildren(SyntaxNode node)
    {
        if (node is null) throw new ArgumentNullException(nameof(node));
        foreach (var child in node.ChildNodes()) Visit(child);
    }

    /// <summary>Visits a node of a kind whose method isn't overridden: does nothing.</summary>
    public virtual void DefaultVisit(SyntaxNode node)
    {
    }

    /// <summary>Visits a <see cref="AddSyntax"/>.</summary>
    public virtual void VisitAdd(AddSyntax node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="ArgSyntax"/>.</summary>
    public virtual void VisitArg(ArgSyntax node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="CmdSyntax"/>.</summary>
    public virtual void VisitCmd(CmdSyntax node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="CommentSyntax"/>.</summary>
    public virtual void VisitComment(CommentSyntax node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="CopySyntax"/>.</summary>
    public virtual void VisitCopy(CopySyntax node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="DirectiveSyntax"/>.</summary>
    public virtual void VisitDirective(DirectiveSyntax node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="DockerfileSyntax"/>.</summary>
    public virtual void VisitDockerfile(DockerfileSyntax node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="EntrypointSyntax"/>.</summary>
    public virtual void VisitEntrypoint(EntrypointSyntax node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="EnvSyntax"/>.</summary>
    public virtual void VisitEnv(EnvSyntax node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="ExposeSyntax"/>.</summary>
    public virtual void VisitExpose(ExposeSyntax node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="FlagSyntax"/>.</summary>
    public virtual void VisitFlag(FlagSyntax node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="FromSyntax"/>.</summary>
    public virtual void VisitFrom(FromSyntax node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="HealthcheckSyntax"/>.</summary>
    public virtual void VisitHealthcheck(HealthcheckSyntax node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="HeredocSyntax"/>.</summary>
    public virtual void VisitHeredoc(HeredocSyntax node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="JsonStringSyntax"/>.</summary>
    public virtual void VisitJsonString(JsonStringSyntax node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="KeyValueSyntax"/>.</summary>
    public virtual void VisitKeyValue(KeyValueSyntax node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="LabelSyntax"/>.</summary>
    public virtual void VisitLabel(LabelSyntax node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="MaintainerSyntax"/>.</summary>
    public virtual void VisitMaintainer(MaintainerSyntax node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="MountFieldSyntax"/>.</summary>
    public virtual void VisitMountField(MountFieldSyntax node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="MountSyntax"/>.</summary>
    public virtual void VisitMount(MountSyntax node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="OnbuildSyntax"/>.</summary>
    public virtual void VisitOnbuild(OnbuildSyntax node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="RunSyntax"/>.</summary>
    public virtual void VisitRun(RunSyntax node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="ShellSyntax"/>.</summary>
    public virtual void VisitShell(ShellSyntax node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="StopsignalSyntax"/>.</summary>
    public virtual void VisitStopsignal(StopsignalSyntax node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="TransferPathSyntax"/>.</summary>
    public virtual void VisitTransferPath(TransferPathSyntax node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="UnknownInstructionSyntax"/>.</summary>
    public virtual void VisitUnknownInstruction(UnknownInstructionSyntax node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="UserSyntax"/>.</summary>
    public virtual void VisitUser(UserSyntax node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="VolumeSyntax"/>.</summary>
    public virtual void VisitVolume(VolumeSyntax node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="WordSyntax"/>.</summary>
    public virtual void VisitWord(WordSyntax node) => DefaultVisit(node);

    /// <summary>Visits a <see cref="WorkdirSyntax"/>.</summary>
    public virtual void VisitWorkdir(WorkdirSyntax node) => DefaultVisit(node);
}
