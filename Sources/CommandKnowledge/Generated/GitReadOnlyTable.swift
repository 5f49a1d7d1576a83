// Generated from Knowledge/git.table by `make knowledge`. Edit that file.
// swift-format-ignore-file

/// The subcommands of `git` that need no rule (S-21i).
enum GitReadOnlyTable {
  private typealias Entry = MeasuredReadOnlyTable.Entry

  static let table = MeasuredReadOnlyTable(
    names: PackedNames(
      text: """
      blame branch cat-file config config --get describe diff for-each-ref grep log ls-files \
      ls-remote merge-base reflog remote rev-list rev-parse shortlog show stash stash list \
      stash show status tag worktree worktree list
      """,
      starts: [
        0, 6, 13, 22, 29, 42, 51, 56, 69, 74, 78, 87, 97, 108, 115, 122, 131, 141, 150, 155, 161,
        172, 183, 190, 194, 203, 217,
      ]),
    entries: entries,
    options: PackedNames(
      text: """
      --abbrev --color --date --ignore-rev --ignore-revs-file --incremental --line-porcelain \
      --no-color --porcelain --root --score-debug --show-email --show-name --show-number \
      --show-stats -C -L -M -e -f -l -n -p -s -t -w --abbrev --all --color --column --contains \
      --ignore-case --list --merged --no-abbrev --no-color --no-column --no-contains --no-merged \
      --points-at --remotes --show-current --sort --verbose -a -i -l -r -v --batch-check -e -p \
      -s -t --bool --default --global --int --local --name-only --null --path --show-origin \
      --show-scope --system --type --worktree -z --abbrev --always --broken --candidates \
      --contains --dirty --exact-match --exclude --long --match --tags --abbrev --binary \
      --break-rewrites --cached --check --color --color-words --diff-algorithm --diff-filter \
      --dirstat --exit-code --find-copies --find-copies-harder --find-renames --full-index \
      --function-context --histogram --ignore-all-space --ignore-blank-lines \
      --ignore-space-at-eol --ignore-space-change --inter-hunk-context --irreversible-delete \
      --minimal --name-only --name-status --no-color --no-ext-diff --no-index --no-renames \
      --numstat --patch-with-stat --patience --pickaxe-all --pickaxe-regex --quiet --relative \
      --shortstat --staged --stat --summary --word-diff --word-diff-regex --ws-error-highlight \
      -B -C -D -G -M -O -R -S -l -p -s -u --contains --count --format --merged --no-contains \
      --no-merged --points-at --sort --and --basic-regexp --break --cached --color --count \
      --extended-regexp --files-with-matches --files-without-match --fixed-strings --full-name \
      --heading --ignore-case --invert-match --line-number --max-depth --no-color --no-index \
      --not --only-matching --or --perl-regexp --quiet --recurse-submodules --threads \
      --untracked --word-regexp -A -B -C -E -F -G -H -L -P -c -e -h -i -l -n -o -q -v -w \
      --abbrev-commit --after --all --ancestry-path --author --author-date-order --before \
      --boundary --branches --cherry-mark --cherry-pick --color --committer --date --date-order \
      --decorate --dense --diff-filter --first-parent --follow --format --full-history --graph \
      --grep --left-right --max-count --merges --name-only --name-status --no-color \
      --no-decorate --no-ext-diff --no-merges --no-patch --no-walk --numstat --oneline --patch \
      --pickaxe-all --pickaxe-regex --pretty --relative-date --remotes --reverse --shortstat \
      --simplify-merges --since --skip --source --sparse --stat --tags --topo-order --until \
      --walk-reflogs -G -S -n -p -s --abbrev --cached --debug --deleted --directory --eol \
      --error-unmatch --exclude --exclude-from --exclude-per-directory --exclude-standard \
      --full-name --ignored --killed --modified --no-empty-directory --others \
      --recurse-submodules --stage --unmerged -X -c -d -f -i -k -m -o -s -t -u -v -x -z \
      --branches --exit-code --get-url --heads --quiet --refs --sort --symref --tags -b -h -q -t \
      --all --fork-point --independent --is-ancestor --octopus --after --all --author --before \
      --branches --committer --date --decorate --graph --grep --max-count --oneline \
      --relative-date --remotes --since --tags --until -n --abbrev --abbrev-commit --after --all \
      --ancestry-path --author --before --branches --committer --count --dense --first-parent \
      --format --full-history --graph --grep --max-count --max-parents --merges --min-parents \
      --no-max-parents --no-merges --no-min-parents --oneline --pretty --remotes --reverse \
      --since --skip --source --sparse --tags --until --walk-reflogs -n --abbrev-ref \
      --absolute-git-dir --git-common-dir --git-dir --is-bare-repository --is-inside-git-dir \
      --is-inside-work-tree --is-shallow-repository --short --show-cdup --show-prefix \
      --show-toplevel --symbolic --symbolic-full-name --verify --after --all --author --before \
      --branches --committer --email --format --group --no-merges --numbered --remotes --since \
      --summary --tags --until -c -e -n -s --abbrev-commit --color --color-words --date \
      --decorate --diff-filter --first-parent --format --graph --name-only --name-status \
      --no-color --no-decorate --no-ext-diff --no-patch --numstat --oneline --patch --pretty \
      --quiet --raw --relative-date --shortstat --stat --word-diff --word-diff-regex -m -p -s \
      --all --branches --date --decorate --graph --max-count --no-decorate --oneline \
      --relative-date --remotes --tags -n --abbrev --color --diff-filter --name-only \
      --name-status --no-color --no-ext-diff --no-patch --numstat --patch --shortstat --stat \
      --word-diff --word-diff-regex -p -s --ahead-behind --branch --column --find-renames \
      --ignore-submodules --ignored --long --no-ahead-behind --no-column --no-renames \
      --porcelain --renames --short --untracked-files --verbose -M -b -s -u -v --column \
      --contains --format --ignore-case --list --merged --no-column --no-contains --no-merged \
      --points-at --sort -i -l -n --expire --porcelain --verbose -v
      """,
      starts: [
        0, 9, 17, 24, 37, 56, 70, 87, 98, 110, 117, 131, 144, 156, 170, 183, 186, 189, 192, 195,
        198, 201, 204, 207, 210, 213, 216, 225, 231, 239, 248, 259, 273, 280, 289, 301, 312, 324,
        338, 350, 362, 372, 387, 394, 404, 407, 410, 413, 416, 419, 433, 436, 439, 442, 445, 452,
        462, 471, 477, 485, 497, 504, 511, 525, 538, 547, 554, 565, 568, 577, 586, 595, 608, 619,
        627, 641, 651, 658, 666, 673, 682, 691, 708, 717, 725, 733, 747, 764, 778, 788, 800, 814,
        835, 850, 863, 882, 894, 913, 934, 956, 978, 999, 1021, 1031, 1043, 1057, 1068, 1082, 1093,
        1106, 1116, 1134, 1145, 1159, 1175, 1183, 1194, 1206, 1215, 1222, 1232, 1244, 1262, 1283,
        1286, 1289, 1292, 1295, 1298, 1301, 1304, 1307, 1310, 1313, 1316, 1319, 1330, 1338, 1347,
        1356, 1370, 1382, 1394, 1401, 1407, 1422, 1430, 1439, 1447, 1455, 1473, 1494, 1516, 1532,
        1544, 1554, 1568, 1583, 1597, 1609, 1620, 1631, 1637, 1653, 1658, 1672, 1680, 1701, 1711,
        1723, 1737, 1740, 1743, 1746, 1749, 1752, 1755, 1758, 1761, 1764, 1767, 1770, 1773, 1776,
        1779, 1782, 1785, 1788, 1791, 1794, 1810, 1818, 1824, 1840, 1849, 1869, 1878, 1889, 1900,
        1914, 1928, 1936, 1948, 1955, 1968, 1979, 1987, 2001, 2016, 2025, 2034, 2049, 2057, 2064,
        2077, 2089, 2098, 2110, 2124, 2135, 2149, 2163, 2175, 2186, 2196, 2206, 2216, 2224, 2238,
        2254, 2263, 2279, 2289, 2299, 2311, 2329, 2337, 2344, 2353, 2362, 2369, 2376, 2389, 2397,
        2412, 2415, 2418, 2421, 2424, 2427, 2436, 2445, 2453, 2463, 2475, 2481, 2497, 2507, 2522,
        2546, 2565, 2577, 2587, 2596, 2607, 2628, 2637, 2658, 2666, 2677, 2680, 2683, 2686, 2689,
        2692, 2695, 2698, 2701, 2704, 2707, 2710, 2713, 2716, 2719, 2730, 2742, 2752, 2760, 2768,
        2775, 2782, 2791, 2798, 2801, 2804, 2807, 2810, 2816, 2829, 2843, 2857, 2867, 2875, 2881,
        2890, 2899, 2910, 2922, 2929, 2940, 2948, 2955, 2967, 2977, 2993, 3003, 3011, 3018, 3026,
        3029, 3038, 3054, 3062, 3068, 3084, 3093, 3102, 3113, 3125, 3133, 3141, 3156, 3165, 3180,
        3188, 3195, 3207, 3221, 3230, 3244, 3261, 3273, 3290, 3300, 3309, 3319, 3329, 3337, 3344,
        3353, 3362, 3369, 3377, 3392, 3395, 3408, 3427, 3444, 3454, 3475, 3495, 3517, 3541, 3549,
        3561, 3575, 3591, 3602, 3623, 3632, 3640, 3646, 3655, 3664, 3675, 3687, 3695, 3704, 3712,
        3724, 3735, 3745, 3753, 3763, 3770, 3778, 3781, 3784, 3787, 3790, 3806, 3814, 3828, 3835,
        3846, 3860, 3875, 3884, 3892, 3904, 3918, 3929, 3943, 3957, 3968, 3978, 3988, 3996, 4005,
        4013, 4019, 4035, 4047, 4054, 4066, 4084, 4087, 4090, 4093, 4099, 4110, 4117, 4128, 4136,
        4148, 4162, 4172, 4188, 4198, 4205, 4208, 4217, 4225, 4239, 4251, 4265, 4276, 4290, 4301,
        4311, 4319, 4331, 4338, 4350, 4368, 4371, 4374, 4389, 4398, 4407, 4422, 4442, 4452, 4459,
        4477, 4489, 4502, 4514, 4524, 4532, 4550, 4560, 4563, 4566, 4569, 4572, 4575, 4584, 4595,
        4604, 4618, 4625, 4634, 4646, 4660, 4672, 4684, 4691, 4694, 4697, 4700, 4709, 4721, 4731,
        4734,
      ]),
    values: """
      nftttffffffffffftfffffffffeffftfFFffftFtffkfffFfffffffftffffffffftffnffnffftftfnffffffttff\
      ffffffffffnfffffffffffffftfffffttffftftftfffftnpttttkfffffffffffffffnffffffffnffnnnfffffff\
      tffffffffftfftftfffffttffftffpfftfnffffffffffffffpffffftnffffftfttnffnfffffftttfffffffffft\
      ffffffffffftffffffflffffffffffftfttfttfftnffftftnnftffttftfffpfftnnfnffffpfftnffftfnffffff\
      fftfffffftfttfffptffftfftffffffftftfpffffffffffpfffffftffffftffnfffffnnftfffffffffftffffft\
      tfffffffftftfftfftpfFtftttkfFntfff
      """)

  private static let entries: [Entry] = [
    Entry(.listed, [.digits, .optionsAfterDashes], .nothing, 0..<26),
    Entry(.listed, [.digits, .noOperands], .listing, 26..<49),
    Entry(.listed, [.digits], .nothing, 49..<54),
    Entry(.group, [], .nothing, 54..<54),
    Entry(.listed, [.digits], .nothing, 54..<68),
    Entry(.listed, [.digits], .nothing, 68..<79),
    Entry(.listed, [.digits], .nothing, 79..<135),
    Entry(.listed, [.digits], .nothing, 135..<143),
    Entry(.listed, [.digits], .nothing, 143..<189),
    Entry(.listed, [.digits], .nothing, 189..<249),
    Entry(.listed, [.digits], .nothing, 249..<283),
    Entry(.listed, [.digits, .noOperands], .nothing, 283..<296),
    Entry(.listed, [.digits], .nothing, 296..<301),
    Entry(.listed, [.digits], .reflog, 301..<319),
    Entry(.any, [], .remote, 54..<54),
    Entry(.listed, [.digits], .nothing, 319..<354),
    Entry(.listed, [.digits], .nothing, 354..<369),
    Entry(.listed, [.digits], .nothing, 369..<389),
    Entry(.listed, [.digits], .nothing, 389..<418),
    Entry(.group, [], .nothing, 54..<54),
    Entry(.listed, [.digits, .optionsAfterDashes], .nothing, 418..<430),
    Entry(.listed, [.digits], .nothing, 430..<446),
    Entry(.listed, [.digits], .nothing, 446..<466),
    Entry(.listed, [.digits, .noOperands], .listing, 466..<480),
    Entry(.group, [], .nothing, 54..<54),
    Entry(.listed, [.digits], .nothing, 480..<484),
  ]
}
