;; Passes over all pixels of an image, four pixels at a time. src/adapters/checks/pixels/kernel.ts lays the memory out and says what each
;; function gives; its tests hold them against the same passes in TypeScript. scripts/build-worker.mjs assembles this file.
(module
  (memory (export "memory") 1)

  ;; Luma of four RGBA pixels, a thousand times: 299 red + 587 green + 114 blue.
  (func $luma4 (param $at i32) (result v128)
    (local $rgba v128)
    (local.set $rgba (v128.load (local.get $at)))
    (i32x4.add
      (i32x4.add
        (i32x4.mul (v128.and (local.get $rgba) (i32x4.splat (i32.const 255))) (i32x4.splat (i32.const 299)))
        (i32x4.mul
          (v128.and (i32x4.shr_u (local.get $rgba) (i32.const 8)) (i32x4.splat (i32.const 255)))
          (i32x4.splat (i32.const 587))))
      (i32x4.mul
        (v128.and (i32x4.shr_u (local.get $rgba) (i32.const 16)) (i32x4.splat (i32.const 255)))
        (i32x4.splat (i32.const 114)))))

  ;; The luma of a row, one number of 32 bits a pixel. It may read and write up to three pixels beyond the row's end.
  (func $lumaRow (param $from i32) (param $to i32) (param $width i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $from) (i32.shl (local.get $width) (i32.const 2))))
    (loop $next
      (v128.store (local.get $to) (call $luma4 (local.get $from)))
      (local.set $from (i32.add (local.get $from) (i32.const 16)))
      (local.set $to (i32.add (local.get $to) (i32.const 16)))
      (br_if $next (i32.lt_u (local.get $from) (local.get $end)))))

  ;; The Laplacian (0 1 0 / 1 -4 1 / 0 1 0) of a thousand times the luma, over the pixels that have all four neighbours: writes the sum of
  ;; its values and of their squares, two numbers of 64 bits, at $result. $rows has room for three rows and four pixels more each.
  ;; The image has at least three rows and columns.
  (func (export "laplacian") (param $image i32) (param $width i32) (param $height i32) (param $rows i32) (param $result i32)
    (local $stride i32) (local $above i32) (local $middle i32) (local $below i32) (local $y i32) (local $at i32) (local $left i32)
    (local $edge v128) (local $wide v128) (local $sum v128) (local $squares v128) (local $one i32) (local $exact f64)
    (local $rest f64) (local $restSquares f64)
    (local.set $stride (i32.shl (local.get $width) (i32.const 2)))
    (local.set $above (local.get $rows))
    (local.set $middle (i32.add (local.get $above) (i32.add (local.get $stride) (i32.const 16))))
    (local.set $below (i32.add (local.get $middle) (i32.add (local.get $stride) (i32.const 16))))
    (call $lumaRow (local.get $image) (local.get $above) (local.get $width))
    (call $lumaRow (i32.add (local.get $image) (local.get $stride)) (local.get $middle) (local.get $width))
    (local.set $y (i32.const 2))
    (loop $row
      (call $lumaRow
        (i32.add (local.get $image) (i32.mul (local.get $y) (local.get $stride))) (local.get $below) (local.get $width))
      (local.set $at (i32.const 4))
      (local.set $left (i32.sub (local.get $width) (i32.const 2)))
      (block $blocks
        (loop $block
          (br_if $blocks (i32.lt_s (local.get $left) (i32.const 4)))
          (local.set $edge
            (i32x4.sub
              (i32x4.add
                (i32x4.add
                  (v128.load (i32.add (local.get $above) (local.get $at)))
                  (v128.load (i32.add (local.get $below) (local.get $at))))
                (i32x4.add
                  (v128.load (i32.sub (i32.add (local.get $middle) (local.get $at)) (i32.const 4)))
                  (v128.load (i32.add (i32.add (local.get $middle) (local.get $at)) (i32.const 4)))))
              (i32x4.shl (v128.load (i32.add (local.get $middle) (local.get $at))) (i32.const 2))))
          (local.set $wide (f64x2.convert_low_i32x4_s (local.get $edge)))
          (local.set $sum (f64x2.add (local.get $sum) (local.get $wide)))
          (local.set $squares (f64x2.add (local.get $squares) (f64x2.mul (local.get $wide) (local.get $wide))))
          (local.set $wide
            (f64x2.convert_low_i32x4_s
              (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7 (local.get $edge) (local.get $edge))))
          (local.set $sum (f64x2.add (local.get $sum) (local.get $wide)))
          (local.set $squares (f64x2.add (local.get $squares) (f64x2.mul (local.get $wide) (local.get $wide))))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (local.set $left (i32.sub (local.get $left) (i32.const 4)))
          (br $block)))
      (block $singles
        (loop $single
          (br_if $singles (i32.eqz (local.get $left)))
          (local.set $one
            (i32.sub
              (i32.add
                (i32.add
                  (i32.load (i32.add (local.get $above) (local.get $at)))
                  (i32.load (i32.add (local.get $below) (local.get $at))))
                (i32.add
                  (i32.load (i32.sub (i32.add (local.get $middle) (local.get $at)) (i32.const 4)))
                  (i32.load (i32.add (i32.add (local.get $middle) (local.get $at)) (i32.const 4)))))
              (i32.shl (i32.load (i32.add (local.get $middle) (local.get $at))) (i32.const 2))))
          (local.set $exact (f64.convert_i32_s (local.get $one)))
          (local.set $rest (f64.add (local.get $rest) (local.get $exact)))
          (local.set $restSquares (f64.add (local.get $restSquares) (f64.mul (local.get $exact) (local.get $exact))))
          (local.set $at (i32.add (local.get $at) (i32.const 4)))
          (local.set $left (i32.sub (local.get $left) (i32.const 1)))
          (br $single)))
      (local.set $at (local.get $above))
      (local.set $above (local.get $middle))
      (local.set $middle (local.get $below))
      (local.set $below (local.get $at))
      (local.set $y (i32.add (local.get $y) (i32.const 1)))
      (br_if $row (i32.lt_u (local.get $y) (local.get $height))))
    (f64.store
      (local.get $result)
      (f64.add
        (local.get $rest)
        (f64.add (f64x2.extract_lane 0 (local.get $sum)) (f64x2.extract_lane 1 (local.get $sum)))))
    (f64.store offset=8
      (local.get $result)
      (f64.add
        (local.get $restSquares)
        (f64.add (f64x2.extract_lane 0 (local.get $squares)) (f64x2.extract_lane 1 (local.get $squares))))))

  ;; The mean of two by two pixels, as three numbers of 32 bits (red, green, blue) each: $wide x $high of them at $to. Each is written with
  ;; a fourth number behind it, which the next one overwrites, so that one more number is written than there are.
  (func (export "halve") (param $image i32) (param $wide i32) (param $high i32) (param $to i32)
    (local $upper i32) (local $lower i32) (local $stride i32) (local $x i32) (local $both v128)
    (local.set $stride (i32.shl (local.get $wide) (i32.const 3)))
    (local.set $upper (local.get $image))
    (loop $row
      (local.set $lower (i32.add (local.get $upper) (local.get $stride)))
      (local.set $x (local.get $wide))
      (loop $next
        (local.set $both
          (i16x8.add
            (i16x8.extend_low_i8x16_u (v128.load64_zero (local.get $upper)))
            (i16x8.extend_low_i8x16_u (v128.load64_zero (local.get $lower)))))
        (v128.store
          (local.get $to)
          (f32x4.mul
            (f32x4.convert_i32x4_u
              (i32x4.add
                (i32x4.extend_low_i16x8_u (local.get $both)) (i32x4.extend_high_i16x8_u (local.get $both))))
            (f32x4.splat (f32.const 0.25))))
        (local.set $upper (i32.add (local.get $upper) (i32.const 8)))
        (local.set $lower (i32.add (local.get $lower) (i32.const 8)))
        (local.set $to (i32.add (local.get $to) (i32.const 12)))
        (local.set $x (i32.sub (local.get $x) (i32.const 1)))
        (br_if $next (local.get $x)))
      (local.set $upper (local.get $lower))
      (local.set $high (i32.sub (local.get $high) (i32.const 1)))
      (br_if $row (local.get $high))))

  ;; The mean of $step by $step of such pixels, $wide x $high of them at $to, written like those. It reads a number beyond the last pixel.
  (func (export "blocks") (param $from i32) (param $step i32) (param $wide i32) (param $high i32) (param $to i32)
    (local $stride i32) (local $x i32) (local $line i32) (local $at i32) (local $k i32) (local $left i32) (local $sum v128)
    (local $scale v128)
    (local.set $stride (i32.mul (i32.mul (local.get $wide) (local.get $step)) (i32.const 12)))
    (local.set $scale
      (f32x4.splat (f32.div (f32.const 1) (f32.convert_i32_u (i32.mul (local.get $step) (local.get $step))))))
    (loop $row
      (local.set $x (i32.const 0))
      (loop $next
        (local.set $sum (v128.const i32x4 0 0 0 0))
        (local.set $line (i32.add (local.get $from) (i32.mul (i32.mul (local.get $x) (local.get $step)) (i32.const 12))))
        (local.set $k (local.get $step))
        (loop $lines
          (local.set $at (local.get $line))
          (local.set $left (local.get $step))
          (loop $pixels
            (local.set $sum (f32x4.add (local.get $sum) (v128.load (local.get $at))))
            (local.set $at (i32.add (local.get $at) (i32.const 12)))
            (local.set $left (i32.sub (local.get $left) (i32.const 1)))
            (br_if $pixels (local.get $left)))
          (local.set $line (i32.add (local.get $line) (local.get $stride)))
          (local.set $k (i32.sub (local.get $k) (i32.const 1)))
          (br_if $lines (local.get $k)))
        (v128.store (local.get $to) (f32x4.mul (local.get $sum) (local.get $scale)))
        (local.set $to (i32.add (local.get $to) (i32.const 12)))
        (local.set $x (i32.add (local.get $x) (i32.const 1)))
        (br_if $next (i32.lt_u (local.get $x) (local.get $wide))))
      (local.set $from (i32.add (local.get $from) (i32.mul (local.get $stride) (local.get $step))))
      (local.set $high (i32.sub (local.get $high) (i32.const 1)))
      (br_if $row (local.get $high)))))
