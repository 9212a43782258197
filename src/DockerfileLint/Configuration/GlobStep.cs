using System;

namespace DockerfileLint.Configuration;

/// <summary>A place of a pattern.</summary>
/// <param name="Takes">Which characters lead to the next place; null where none does.</param>
/// <param name="Stays">Whether they lead back to this place instead.</param>
/// <param name="FirstJump">The first of the ways that need no character; -1 for none.</param>
internal readonly record struct GlobStep(Func<char, bool>? Takes, bool Stays, int FirstJump);
