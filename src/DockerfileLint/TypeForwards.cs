#if NET
// Rules that were compiled against the netstandard2.0 library name this type as the library's own; here it is the
// runtime's.
[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(System.Runtime.CompilerServices.IsExternalInit))]
#endif
