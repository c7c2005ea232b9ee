namespace Analytics.Pipeline.Bench;

/// <summary>One tenth of the documents that went through one worker.</summary>
/// <param name="Documents">Documents so far.</param>
/// <param name="WorkerMiB">Memory of the worker after them.</param>
/// <param name="CardsPerSecond">Village cards a second of wall time, in this tenth.</param>
/// <param name="CardsPerCpuSecond">The same, a second of the worker's CPU time: what an idle core would give.</param>
/// <param name="FormsPerSecond">Visit forms a second of wall time.</param>
/// <param name="FormsPerCpuSecond">The same, a second of CPU time.</param>
internal sealed record DocumentStep(int Documents, double WorkerMiB, double CardsPerSecond, double CardsPerCpuSecond, double FormsPerSecond, double FormsPerCpuSecond);
