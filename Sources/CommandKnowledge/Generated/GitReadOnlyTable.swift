// Generated from Knowledge/product/git.table by `make knowledge`. Edit that file.
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
      --ignore-space-at-eol --ignore-space-change --ignore-submodules=all --inter-hunk-context \
      --irreversible-delete --minimal --name-only --name-status --no-color --no-ext-diff \
      --no-index --no-renames --numstat --patch-with-stat --patience --pickaxe-all \
      --pickaxe-regex --quiet --relative --shortstat --staged --stat --summary --word-diff \
      --word-diff-regex --ws-error-highlight -B -C -D -G -M -O -R -S -l -p -s -u --contains \
      --count --format --merged --no-contains --no-merged --points-at --sort --and \
      --basic-regexp --break --cached --color --count --extended-regexp --files-with-matches \
      --files-without-match --fixed-strings --full-name --heading --ignore-case --invert-match \
      --line-number --max-depth --no-color --no-index --not --only-matching --or --perl-regexp \
      --quiet --recurse-submodules --threads --untracked --word-regexp -A -B -C -E -F -G -H -L \
      -P -c -e -h -i -l -n -o -q -v -w --abbrev-commit --after --all --ancestry-path --author \
      --author-date-order --before --boundary --branches --cherry-mark --cherry-pick --color \
      --committer --date --date-order --decorate --dense --diff-filter --first-parent --follow \
      --format --full-history --graph --grep --left-right --max-count --merges --name-only \
      --name-status --no-color --no-decorate --no-ext-diff --no-merges --no-patch --no-walk \
      --numstat --oneline --patch --pickaxe-all --pickaxe-regex --pretty --relative-date \
      --remotes --reverse --shortstat --simplify-merges --since --skip --source --sparse --stat \
      --tags --topo-order --until --walk-reflogs -G -S -n -p -s --abbrev --cached --debug \
      --deleted --directory --eol --error-unmatch --exclude --exclude-from \
      --exclude-per-directory --exclude-standard --full-name --ignored --killed --modified \
      --no-empty-directory --others --recurse-submodules --stage --unmerged -X -c -d -f -i -k -m \
      -o -s -t -u -v -x -z --branches --exit-code --get-url --heads --quiet --refs --sort \
      --symref --tags -b -h -q -t --all --fork-point --independent --is-ancestor --octopus \
      --after --all --author --before --branches --committer --date --decorate --graph --grep \
      --max-count --oneline --relative-date --remotes --since --tags --until -n --abbrev \
      --abbrev-commit --after --all --ancestry-path --author --before --branches --committer \
      --count --dense --first-parent --format --full-history --graph --grep --max-count \
      --max-parents --merges --min-parents --no-max-parents --no-merges --no-min-parents \
      --oneline --pretty --remotes --reverse --since --skip --source --sparse --tags --until \
      --walk-reflogs -n --abbrev-ref --absolute-git-dir --git-common-dir --git-dir \
      --is-bare-repository --is-inside-git-dir --is-inside-work-tree --is-shallow-repository \
      --short --show-cdup --show-prefix --show-toplevel --symbolic --symbolic-full-name --verify \
      --after --all --author --before --branches --committer --email --format --group \
      --no-merges --numbered --remotes --since --summary --tags --until -c -e -n -s \
      --abbrev-commit --color --color-words --date --decorate --diff-filter --first-parent \
      --format --graph --name-only --name-status --no-color --no-decorate --no-ext-diff \
      --no-patch --numstat --oneline --patch --pretty --quiet --raw --relative-date --shortstat \
      --stat --word-diff --word-diff-regex -m -p -s --all --branches --date --decorate --graph \
      --max-count --no-decorate --oneline --relative-date --remotes --tags -n --abbrev --color \
      --diff-filter --name-only --name-status --no-color --no-ext-diff --no-patch --numstat \
      --patch --shortstat --stat --word-diff --word-diff-regex -p -s --ahead-behind --branch \
      --column --find-renames --ignore-submodules --ignored --long --no-ahead-behind --no-column \
      --no-renames --porcelain --renames --short --untracked-files --verbose -M -b -s -u -v \
      --column --contains --format --ignore-case --list --merged --no-column --no-contains \
      --no-merged --points-at --sort -i -l -n --expire --porcelain --verbose -v
      """,
      starts: [
        0, 9, 17, 24, 37, 56, 70, 87, 98, 110, 117, 131, 144, 156, 170, 183, 186, 189, 192, 195,
        198, 201, 204, 207, 210, 213, 216, 225, 231, 239, 248, 259, 273, 280, 289, 301, 312, 324,
        338, 350, 362, 372, 387, 394, 404, 407, 410, 413, 416, 419, 433, 436, 439, 442, 445, 452,
        462, 471, 477, 485, 497, 504, 511, 525, 538, 547, 554, 565, 568, 577, 586, 595, 608, 619,
        627, 641, 651, 658, 666, 673, 682, 691, 708, 717, 725, 733, 747, 764, 778, 788, 800, 814,
        835, 850, 863, 882, 894, 913, 934, 956, 978, 1002, 1023, 1045, 1055, 1067, 1081, 1092, 1106,
        1117, 1130, 1140, 1158, 1169, 1183, 1199, 1207, 1218, 1230, 1239, 1246, 1256, 1268, 1286,
        1307, 1310, 1313, 1316, 1319, 1322, 1325, 1328, 1331, 1334, 1337, 1340, 1343, 1354, 1362,
        1371, 1380, 1394, 1406, 1418, 1425, 1431, 1446, 1454, 1463, 1471, 1479, 1497, 1518, 1540,
        1556, 1568, 1578, 1592, 1607, 1621, 1633, 1644, 1655, 1661, 1677, 1682, 1696, 1704, 1725,
        1735, 1747, 1761, 1764, 1767, 1770, 1773, 1776, 1779, 1782, 1785, 1788, 1791, 1794, 1797,
        1800, 1803, 1806, 1809, 1812, 1815, 1818, 1834, 1842, 1848, 1864, 1873, 1893, 1902, 1913,
        1924, 1938, 1952, 1960, 1972, 1979, 1992, 2003, 2011, 2025, 2040, 2049, 2058, 2073, 2081,
        2088, 2101, 2113, 2122, 2134, 2148, 2159, 2173, 2187, 2199, 2210, 2220, 2230, 2240, 2248,
        2262, 2278, 2287, 2303, 2313, 2323, 2335, 2353, 2361, 2368, 2377, 2386, 2393, 2400, 2413,
        2421, 2436, 2439, 2442, 2445, 2448, 2451, 2460, 2469, 2477, 2487, 2499, 2505, 2521, 2531,
        2546, 2570, 2589, 2601, 2611, 2620, 2631, 2652, 2661, 2682, 2690, 2701, 2704, 2707, 2710,
        2713, 2716, 2719, 2722, 2725, 2728, 2731, 2734, 2737, 2740, 2743, 2754, 2766, 2776, 2784,
        2792, 2799, 2806, 2815, 2822, 2825, 2828, 2831, 2834, 2840, 2853, 2867, 2881, 2891, 2899,
        2905, 2914, 2923, 2934, 2946, 2953, 2964, 2972, 2979, 2991, 3001, 3017, 3027, 3035, 3042,
        3050, 3053, 3062, 3078, 3086, 3092, 3108, 3117, 3126, 3137, 3149, 3157, 3165, 3180, 3189,
        3204, 3212, 3219, 3231, 3245, 3254, 3268, 3285, 3297, 3314, 3324, 3333, 3343, 3353, 3361,
        3368, 3377, 3386, 3393, 3401, 3416, 3419, 3432, 3451, 3468, 3478, 3499, 3519, 3541, 3565,
        3573, 3585, 3599, 3615, 3626, 3647, 3656, 3664, 3670, 3679, 3688, 3699, 3711, 3719, 3728,
        3736, 3748, 3759, 3769, 3777, 3787, 3794, 3802, 3805, 3808, 3811, 3814, 3830, 3838, 3852,
        3859, 3870, 3884, 3899, 3908, 3916, 3928, 3942, 3953, 3967, 3981, 3992, 4002, 4012, 4020,
        4029, 4037, 4043, 4059, 4071, 4078, 4090, 4108, 4111, 4114, 4117, 4123, 4134, 4141, 4152,
        4160, 4172, 4186, 4196, 4212, 4222, 4229, 4232, 4241, 4249, 4263, 4275, 4289, 4300, 4314,
        4325, 4335, 4343, 4355, 4362, 4374, 4392, 4395, 4398, 4413, 4422, 4431, 4446, 4466, 4476,
        4483, 4501, 4513, 4526, 4538, 4548, 4556, 4574, 4584, 4587, 4590, 4593, 4596, 4599, 4608,
        4619, 4628, 4642, 4649, 4658, 4670, 4684, 4696, 4708, 4715, 4718, 4721, 4724, 4733, 4745,
        4755, 4758,
      ]),
    values: """
      nftttffffffffffftfffffffffeffftfFFffftFtffkfffFfffffffftffffffffftffnffnffftftfnffffffttff\
      ffffffffffxnfffffffffffffftfffffttffftftftfffftnpttttkfffffffffffffffnffffffffnffnnnffffff\
      ftffffffffftfftftfffffttffftffpfftfnffffffffffffffpffffftnffffftfttnffnfffffftttffffffffff\
      tffffffffffftffffffflffffffffffftfttfttfftnffftftnnftffttftfffpfftnnfnffffpfftnffftfnfffff\
      ffftfffffftfttfffptffftfftffffffftftfpffffffffffpfffffftffffftffnfffffnnftfffffffffftfffff\
      ttfffffffftftfftfftpfFtftttkfFntfff
      """)

  private static let entries: [Entry] = [
    Entry(.listed, [.digits, .optionsAfterDashes], .nothing, 0..<26),
    Entry(.listed, [.digits, .noOperands], .listing, 26..<49),
    Entry(.listed, [.digits], .nothing, 49..<54),
    Entry(.group, [], .nothing, 54..<54),
    Entry(.listed, [.digits], .nothing, 54..<68),
    Entry(.listed, [.digits], .nothing, 68..<79),
    Entry(.listed, [.digits], .nothing, 79..<136),
    Entry(.listed, [.digits], .nothing, 136..<144),
    Entry(.listed, [.digits], .nothing, 144..<190),
    Entry(.listed, [.digits], .nothing, 190..<250),
    Entry(.listed, [.digits], .nothing, 250..<284),
    Entry(.listed, [.digits, .noOperands], .nothing, 284..<297),
    Entry(.listed, [.digits], .nothing, 297..<302),
    Entry(.listed, [.digits], .reflog, 302..<320),
    Entry(.any, [], .remote, 54..<54),
    Entry(.listed, [.digits], .nothing, 320..<355),
    Entry(.listed, [.digits], .nothing, 355..<370),
    Entry(.listed, [.digits], .nothing, 370..<390),
    Entry(.listed, [.digits], .nothing, 390..<419),
    Entry(.group, [], .nothing, 54..<54),
    Entry(.listed, [.digits, .optionsAfterDashes], .nothing, 419..<431),
    Entry(.listed, [.digits], .nothing, 431..<447),
    Entry(.listed, [.digits], .nothing, 447..<467),
    Entry(.listed, [.digits, .noOperands], .listing, 467..<481),
    Entry(.group, [], .nothing, 54..<54),
    Entry(.listed, [.digits], .nothing, 481..<485),
  ]
}
