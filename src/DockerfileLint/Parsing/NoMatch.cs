using System;
using System.Collections.Generic;
using Sprache;

namespace DockerfileLint.Parsing;

/// <summary>
/// A primitive hasn't found the expected text. The finding itself is reported to the line, with its span;
/// the words that Sprache wants are made only when they are read.
/// </summary>
internal sealed class NoMatch<T>(SourceInput remainder, string expected) : IResult<T>
{
    public T Value => throw new InvalidOperationException(Message);

    public bool WasSuccessful => false;

    public string Message => $"line {remainder.Line}, column {remainder.Column}: {expected} is missing";

    public IEnumerable<string> Expectations => [expected];

    public IInput Remainder => remainder;
}
