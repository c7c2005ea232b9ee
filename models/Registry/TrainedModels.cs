using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Analytics.Models.Learners;
using Microsoft.ML.Trainers;
using Microsoft.ML.Trainers.LightGbm;

namespace Analytics.Models.Registry;

/// <summary>
/// Models trained before, each below a hash of all it depends on: the rows and options it learned from, the learner and the program. A model read back is the trained one
/// to the last bit, so that no result depends on the folder; it may be deleted at any time.
/// </summary>
/// <param name="folder">The folder; it need not exist.</param>
/// <param name="program">Identity of the program: another program reads none of these models.</param>
public sealed class TrainedModels(string folder, string program)
{
    /// <summary>Models kept beside those of the latest build: enough for both poverty lines, and for a champion to be judged when its window has closed.</summary>
    public const int Spare = 60;

    private const string Format = "trained models 1";

    private static readonly string s_libraries = string.Join(
        '\n', new[] { typeof(TrainedModels), typeof(LightGbmBinaryTrainer), typeof(LbfgsLogisticRegressionBinaryTrainer) }.Select(type => type.Assembly.ManifestModule.ModuleVersionId));

    private readonly ConcurrentDictionary<string, byte> used = new(StringComparer.Ordinal);
    private int trained;

    /// <summary>Models that were not there and had to be trained.</summary>
    internal int Trained => trained;

    /// <summary>Takes a model as it was trained before, or trains and keeps it. A damaged one is trained anew.</summary>
    /// <param name="learner">What is trained.</param>
    /// <param name="fingerprint">Hash of everything the training reads.</param>
    /// <param name="train">Trains it.</param>
    /// <returns>The model.</returns>
    internal RiskModel Of(string learner, string fingerprint, Func<RiskModel> train)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Format, program, s_libraries, learner, fingerprint))));
        var place = Path.Combine(folder, key);
        used[key] = 0;
        if (Read(place) is { } known)
        {
            Directory.SetLastWriteTimeUtc(place, TimeProvider.System.GetUtcNow().UtcDateTime);
            return known;
        }

        if (Directory.Exists(place))
        {
            Directory.Delete(place, recursive: true);
        }

        var model = train();
        Interlocked.Increment(ref trained);
        ModelFolder.Save(place, model, new Dictionary<string, string>(StringComparer.Ordinal));
        return model;
    }

    /// <summary>Removes the models longest unused, and keeps those this object gave out. A run as of an earlier quarter leaves those of later ones, up to the spare.</summary>
    /// <param name="spare">How many others stay.</param>
    public void Sweep(int spare = Spare)
    {
        if (Directory.Exists(folder))
        {
            foreach (var place in new DirectoryInfo(folder).EnumerateDirectories().Where(place => !used.ContainsKey(place.Name)).OrderByDescending(place => place.LastWriteTimeUtc).Skip(spare).ToList())
            {
                place.Delete(recursive: true);
            }
        }
    }

    private static RiskModel? Read(string place)
    {
        var models = Directory.Exists(place) ? Directory.GetDirectories(place) : [];
        try
        {
            return models is [var model] ? ModelFolder.Load(model) : null;
        }
        catch (InvalidDataException)
        {
            return null; // cut off or damaged: as if it were not there
        }
    }
}
