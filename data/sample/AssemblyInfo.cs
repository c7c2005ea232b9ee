[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Analytics.Tests")]
