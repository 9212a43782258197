using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Text;

/// <summary>Equal short texts are one string, and whatever shares a place with them, none becomes another.</summary>
internal sealed class SharedTextsTests
{
    [Test]
    public void EqualTextsAreOneString() =>
        Assert.That(SharedTexts.Of("xpip install".AsSpan(1, 3)), Is.SameAs(SharedTexts.Of("pip".AsSpan())));

    [Test]
    public void ManyTextsStayWhatTheyAre()
    {
        var wanted = Enumerable.Range(0, 20_000).Select(static number => number.ToString("x", CultureInfo.InvariantCulture)).ToList();
        var found = new List<string>();
        foreach (var text in wanted) found.Add(SharedTexts.Of(text.AsSpan()));
        Assert.That(found, Is.EqualTo(wanted));
    }

    [Test]
    public void EmptyAndLongTextsAreReadAsTheyAre()
    {
        var text = new string('a', 1000);
        Assert.That((SharedTexts.Of(""), SharedTexts.Of(text.AsSpan())), Is.EqualTo(("", text)));
    }
}
