using System.Collections.Generic;
using System.IO;
using System.Linq;
using DockerfileLint.Syntax;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Parsing;

/// <summary>The nodes of a file are one tree, which can be walked down, up and by kind.</summary>
internal sealed class SyntaxTreeTests
{
    private const string Sample = """
        # syntax=docker/dockerfile:1
        ARG TAG=12 OTHER
        FROM --platform=linux/amd64 debian:$TAG AS base
        # a comment
        MAINTAINER me
        LABEL a=b c="d e"
        ENV KEY value
        WORKDIR /app
        USER app:app
        SHELL ["/bin/sh", "-c"]
        STOPSIGNAL SIGTERM
        VOLUME ["/data"]
        EXPOSE 80 443/tcp
        ADD https://example.com/a /a
        COPY --chown=app <<one <<two b /c/
        first
        one
        second
        two
        RUN --network=none --mount=type=cache,target=/root/.cache a \
          # inside
          && b <<EOF
        text
        EOF
        ONBUILD COPY --from=base <<EOF /x
        text
        EOF
        HEALTHCHECK --interval=5s CMD ["a", "b"]
        ENTRYPOINT ["a"]
        CMD a b
        NONSENSE x
        """;

    private static DockerfileSyntax Tree { get; } =
        DockerfileSyntax.Parse(SourceText.From(Sample.Replace("\r\n", "\n") + "\n"));

    [Test]
    public void EveryKindOfNodeIsInTheSample()
    {
        var kinds = typeof(SyntaxNode).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(SyntaxNode)) && !type.IsAbstract);
        var found = Tree.DescendantNodes().Prepend(Tree).Select(static node => node.GetType()).Distinct();
        Assert.That(found, Is.EquivalentTo(kinds));
    }

    [Test]
    public void EveryNodeIsInItsParentOnceAndByPosition() => Check(Tree);

    [Test]
    public void TheTreesOfRealFilesAreSound()
    {
        var files = Directory.GetFiles(RepositoryFolder.PathOf("tests", "DockerfileLint.Tests", "Corpus"), "*.dockerfile");
        Assert.That(files, Is.Not.Empty);
        foreach (var file in files) Check(DockerfileSyntax.Parse(SourceText.From(File.ReadAllText(file))));
    }

    [Test]
    public void AVisitorSeesEveryNodeByItsKind()
    {
        var visitor = new Recorder();
        visitor.Visit(Tree);
        Assert.That(visitor.Seen, Is.EqualTo(Tree.DescendantNodes().Prepend(Tree)));
        Assert.That(visitor.Words, Is.EqualTo(Tree.DescendantNodes().OfType<WordSyntax>()));
    }

    [Test]
    public void AParentLeadsToTheFile()
    {
        var word = Tree.DescendantNodes().OfType<FromSyntax>().Single().Image;
        Assert.That(word.Parent, Is.SameAs(Tree.Instructions[1]));
        Assert.That(word.Parent?.Parent, Is.SameAs(Tree));
        Assert.That(Tree.Parent, Is.Null);
    }

    private static void Check(DockerfileSyntax tree)
    {
        var all = tree.DescendantNodes().ToList();
        Assert.That(all.Distinct().Count(), Is.EqualTo(all.Count), "each node is there once");
        foreach (var parent in all.Prepend(tree))
        {
            var children = parent.ChildNodes().ToList();
            Assert.That(children.Select(static child => child.Parent), Is.All.SameAs(parent));
            Assert.That(children.Select(static child => child.Span.Start), Is.Ordered, parent.ToString());
            Assert.That(children.Where(child => !parent.Span.Contains(child.Span)), Is.Empty, parent.ToString());
        }
    }

    private sealed class Recorder : SyntaxVisitor
    {
        public List<SyntaxNode> Seen { get; } = [];

        public List<WordSyntax> Words { get; } = [];

        public override void DefaultVisit(SyntaxNode node)
        {
            Seen.Add(node);
            VisitChildren(node);
        }

        public override void VisitWord(WordSyntax node)
        {
            Words.Add(node);
            DefaultVisit(node);
        }
    }
}
