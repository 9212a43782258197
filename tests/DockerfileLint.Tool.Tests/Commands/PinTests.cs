using System.Linq;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Commands;

/// <summary><c>--pins</c>: the versions and digests of a file are written, and no others; and <c>--update-tags</c>.</summary>
internal sealed class PinTests
{
    private const string Digest = "sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d";
    private const string Rules = "DFL5001,DFL5002,DFL5003,DFL5011,DFL5012,DFL5013,DFL5014,DFL5015,DFL5016,DFL5017,DFL5018,DFL5019";
    private TemporaryFolder folder = null!;

    [SetUp]
    public void Create() => folder = new TemporaryFolder();

    [TearDown]
    public void Delete() => folder.Dispose();

    [TestCase("image alpine:3.22 " + Digest, "FROM alpine:3.22 AS a", "FROM alpine:3.22@" + Digest + " AS a")]
    [TestCase("image docker.io/library/alpine:3.22 " + Digest, "FROM alpine:3.22", "FROM alpine:3.22@" + Digest)]
    [TestCase("image alpine:3.22 " + Digest, "FROM docker.io/alpine:3.22", "FROM docker.io/alpine:3.22@" + Digest)]
    [TestCase("image python 3.13-slim", "FROM python", "FROM python:3.13-slim")]
    [TestCase("image python 3.13-slim", "FROM python:latest", "FROM python:3.13-slim")]
    [TestCase("image python:latest 3.13@" + Digest, "FROM --platform=linux/amd64 python", "FROM --platform=linux/amd64 python:3.13@" + Digest)]
    [TestCase("image python " + Digest, "FROM python", "FROM python@" + Digest)]
    [TestCase("image localhost:5000/a/b:1 " + Digest, "FROM localhost:5000/a/b:1", "FROM localhost:5000/a/b:1@" + Digest)]
    [TestCase("apt curl 8.14.1-2", "FROM debian:13\nRUN apt-get install -y curl", "FROM debian:13\nRUN apt-get install -y curl=8.14.1-2")]
    [TestCase("apt-get curl 8.14.1-2", "FROM debian:13\nRUN apt install -y curl", "FROM debian:13\nRUN apt install -y curl=8.14.1-2")]
    [TestCase("apt curl 1:8.14+b~1", "FROM debian:13\nRUN apt-get install -y git \\\n  curl wget", "FROM debian:13\nRUN apt-get install -y git \\\n  curl=1:8.14+b~1 wget")]
    [TestCase("apt curl 8\napt curl 7 debian:12", "FROM debian:12 AS a\nRUN apt-get install -y curl\nFROM debian:13\nRUN apt-get install -y curl", "FROM debian:12 AS a\nRUN apt-get install -y curl=7\nFROM debian:13\nRUN apt-get install -y curl=8")]
    [TestCase("apt curl 7 debian:12", "FROM debian:12 AS a\nFROM a\nRUN apt-get install -y curl", "FROM debian:12 AS a\nFROM a\nRUN apt-get install -y curl=7")]
    [TestCase("apk git 2.49.0-r0", "FROM alpine:3.22\nRUN apk add --no-cache git", "FROM alpine:3.22\nRUN apk add --no-cache git=2.49.0-r0")]
    [TestCase("dnf httpd 2.4.62", "FROM fedora:43\nRUN dnf install -y httpd", "FROM fedora:43\nRUN dnf install -y httpd-2.4.62")]
    [TestCase("yum httpd 2.4.62", "FROM centos:7\nRUN yum install -y httpd", "FROM centos:7\nRUN yum install -y httpd-2.4.62")]
    [TestCase("zypper curl 8.1", "FROM opensuse/leap:15.6\nRUN zypper install -y curl", "FROM opensuse/leap:15.6\nRUN zypper install -y curl=8.1")]
    [TestCase("pip requests 2.32.3", "FROM python:3.13\nRUN python -m pip install requests", "FROM python:3.13\nRUN python -m pip install requests==2.32.3")]
    [TestCase("npm @scope/tool 1.2.3", "FROM node:24\nRUN npm install -g @scope/tool", "FROM node:24\nRUN npm install -g @scope/tool@1.2.3")]
    [TestCase("gem rake 13.2.1", "FROM ruby:3.4\nRUN gem install rake", "FROM ruby:3.4\nRUN gem install rake:13.2.1")]
    [TestCase("go example.org/a/b v1.2.3", "FROM golang:1.26\nRUN go install example.org/a/b@latest", "FROM golang:1.26\nRUN go install example.org/a/b@v1.2.3")]
    public void WhatTheFileNamesIsWritten(string pins, string before, string after)
    {
        var path = folder.Write("Dockerfile", before + "\n");
        var run = Fix(path, pins);
        Assert.That(run.Status, Is.Zero, run.Error);
        Assert.That(folder.Read("Dockerfile"), Is.EqualTo(after + "\n"), run.Output + run.Error);
        Fix(path, pins);
        Assert.That(folder.Read("Dockerfile"), Is.EqualTo(after + "\n"));
    }

    [TestCase("image alpine:3.21 " + Digest, "FROM alpine:3.22")]
    [TestCase("image alpine:3.22 " + Digest, "ARG V=3.22\nFROM alpine:$V")]
    [TestCase("image alpine 3.22", "FROM alpine:3.22")]
    [TestCase("apt curl 7 debian:12", "FROM debian:13\nRUN apt-get install -y curl")]
    [TestCase("apk curl 7", "FROM debian:13\nRUN apt-get install -y curl")]
    [TestCase("apt curl 7", "FROM debian:13\nRUN apt-get install -y \"curl\"")]
    [TestCase("apt curl 7", "FROM debian:13\nARG P=curl\nRUN apt-get install -y $P")]
    [TestCase("apt curl 7", "FROM debian:13\nRUN apt-get install -y curl=8")]
    [TestCase("# nothing", "FROM debian:13\nRUN apt-get install -y curl")]
    public void NothingElseIsWritten(string pins, string text)
    {
        Fix(folder.Write("Dockerfile", text + "\n"), pins);
        Assert.That(folder.Read("Dockerfile"), Is.EqualTo(text + "\n"));
    }

    [TestCase("apt curl", ":1: a package needs its name and a version, and an image may follow")]
    [TestCase("\n# a\napt curl 1 debian more", ":3: a package needs its name and a version, and an image may follow")]
    [TestCase("image a 1 2", ":1: an image needs its name, and a tag or a digest")]
    [TestCase("cargo a 1", ":1: 'cargo' can't be pinned; use image, ")]
    [TestCase("apt a 1;rm", ":1: '1;rm' isn't a version")]
    [TestCase("apt a $(x)", ":1: '$(x)' isn't a version")]
    [TestCase("image a sha256:12", ":1: 'sha256:12' isn't a tag or a digest")]
    [TestCase("image a @" + Digest, "isn't a tag or a digest")]
    [TestCase("apt a 1\r\napt a 2\r\n", ":2: apt 'a' is given twice")]
    [TestCase("image a 1\nimage a:latest 2", ":2: image 'a:latest' is given twice")]
    public void AWrongLineIsOneLine(string pins, string problem)
    {
        var run = ToolRun.Of("check", folder.Write("Dockerfile", "FROM scratch\n"), "--pins", folder.Write("pins.txt", pins));
        Assert.That(run.Status, Is.EqualTo(2));
        Assert.That(run.ErrorLines.Single(), Does.Contain(problem).And.Contain("pins.txt"));
    }

    [Test]
    public void AFileThatIsNotThereOrTooLargeIsOneLine()
    {
        var path = folder.Write("Dockerfile", "FROM scratch\n");
        Assert.That(ToolRun.Of("check", path, "--pins", folder.PathOf("gone")).ErrorLines.Single(), Does.EndWith("gone: file not found (--pins)"));
        Assert.That(ToolRun.Of("check", path, "--pins", folder.Path).Status, Is.EqualTo(2));
        Assert.That(ToolRun.Of("check", path, "--pins", folder.Write("large", "#" + new string('a', 1_100_000))).ErrorLines.Single(), Does.Contain("it is larger than 1 MB"));
    }

    /// <summary>What a version is given for is a finding by itself, which a check shows with its fix.</summary>
    [Test]
    public void ACheckOffersTheFixes()
    {
        var path = folder.Write("Dockerfile", "FROM debian:13\nRUN apt-get install -y git curl wget\n");
        var run = ToolRun.Of("check", path, "--only", "DFL5011", "--format", "json", "--pins", folder.Write("pins.txt", "apt curl 8\n"));
        var found = run.Json().GetProperty("files")[0].GetProperty("diagnostics").EnumerateArray().ToList();
        Assert.That(found.Select(static one => one.GetProperty("message").GetString()), Is.EqualTo(new[]
        {
            "Each build installs the newest 'git' and 1 more. Name versions: 'git=VERSION'.",
            "Each build installs the newest 'curl'. Name a version: 'curl=VERSION'.",
        }));
        Assert.That(found.Select(static one => one.GetProperty("fixes").GetArrayLength()), Is.EqualTo(new[] { 0, 1 }));
    }

    [Test]
    public void NewerTagsAreWrittenAndNothingElse()
    {
        const string Rest = " AS a\nRUN sudo apt-get update\nFROM python:3.13\nMAINTAINER me\n";
        var path = folder.Write("Dockerfile", "FROM alpine:3.22.1" + Rest);
        var run = ToolRun.Of("fix", path, "--update-tags");
        Assert.That(folder.Read("Dockerfile"), Is.EqualTo("FROM alpine:3.22.5" + Rest), run.Error);
        Assert.That(ToolRun.Of("fix", path, "--update-tags", "--diff").Output, Is.Empty);
        Assert.That(ToolRun.Of("check", path, "--format", "json").Output, Does.Not.Contain("DFL5004"));
    }

    private ToolRun Fix(string path, string pins) => ToolRun.Of(
        "fix", path, "--suggested", "--only", Rules, "--rule", Rules, "--fail-level", "none", "--pins", folder.Write("pins.txt", pins + "\n"));
}
